// The intents in the order that breaks ties. To add one: its file, its line here, its sentences in messages/.
import type { AnyIntent } from '../src/contracts/intent.ts';
import { agreement } from './agreement.ts';
import { agreementCounts } from './agreement-counts.ts';
import { attendance } from './attendance.ts';
import { compare } from './compare.ts';
import { correction } from './correction.ts';
import { coverage } from './coverage.ts';
import { document } from './document.ts';
import { fact } from './fact.ts';
import { financing } from './financing.ts';
import { holder } from './holder.ts';
import { meetings } from './meetings.ts';
import { membership } from './membership.ts';
import { mentions } from './mentions.ts';
import { order } from './order.ts';
import { profile } from './profile.ts';
import { provenance } from './provenance.ts';
import { said } from './said.ts';
import { smalltalk } from './smalltalk.ts';
import { succession } from './succession.ts';
import { standsFor } from './stands-for.ts';
import { tally } from './tally.ts';
import { timelineIntent } from './timeline.ts';
import { twoVersions } from './two-versions.ts';
import { verifyMoney } from './verify-money.ts';
import { whichArticle } from './which-article.ts';

export const intents: readonly AnyIntent[] = [smalltalk, holder, standsFor, succession, agreementCounts, order, meetings, attendance, membership, mentions, compare, document, whichArticle, twoVersions, tally, provenance, verifyMoney, financing, agreement, said, coverage, timelineIntent, profile, correction, fact];

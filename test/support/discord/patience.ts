// Time limits for tests over sockets. Generous: the whole suite shares two cores in CI, and no test measures time.
import { vi } from 'vitest';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

// What the pages can do beyond plain links and forms: ask without a reload, sort tables, copy with sources.
// Everything works without this file. It makes no HTML from text: answers arrive as parsed documents and are moved over,
// own words are set as textContent. Type-checked as plain JavaScript (tsconfig.json beside it).

const REQUEST_TIMEOUT_MS = 20_000;

/** @param {ParentNode} root */
function enhance(root) {
  for (const table of root.querySelectorAll('table[data-sortable]')) if (table instanceof HTMLTableElement) makeSortable(table);
  for (const files of root.querySelectorAll('[data-copy]')) if (files instanceof HTMLElement) addCopy(files);
}

// ---- Asking ------------------------------------------------------------------------------------------------------

function startAsking() {
  const form = document.getElementById('ask');
  const turns = document.getElementById('turns');
  const field = document.getElementById('question');
  if (!(form instanceof HTMLFormElement) || turns === null || !(field instanceof HTMLTextAreaElement)) return;
  let busy = false;

  /** @param {string} question */
  const ask = async (question) => {
    if (busy || question.trim() === '') return;
    busy = true;
    setBusy(form, true);
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.set(name, value);
    fields.set('question', question);
    try {
      const answered = await post(form.action, fields);
      const shown = take(answered, turns, form);
      if (shown) field.value = '';
    } catch (fault) {
      say(fault instanceof Error ? fault.message : 'The question could not be sent.');
      field.focus();
    } finally {
      busy = false;
      setBusy(form, false);
    }
  };

  form.addEventListener('submit', (event) => { event.preventDefault(); void ask(field.value); });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void ask(field.value);
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.ask') : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void ask(link.textContent ?? '');
  });
}

/**
 * Sends the form as the browser would and gets the answer as a parsed document, in which no script runs.
 * @param {string} url @param {URLSearchParams} fields @returns {Promise<Document>}
 */
function post(url, fields) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = 'document';
    request.timeout = REQUEST_TIMEOUT_MS;
    request.setRequestHeader('accept', 'text/html');
    request.addEventListener('load', () => {
      if (request.status === 429) reject(new Error(`Too many questions. Please wait ${request.getResponseHeader('retry-after') ?? 'a few'} seconds.`));
      else if (request.responseXML === null || request.status >= 500) reject(new Error('The server could not answer just now. Please try again.'));
      else resolve(request.responseXML);
    });
    request.addEventListener('error', () => reject(new Error('The server cannot be reached. Is it still running?')));
    request.addEventListener('timeout', () => reject(new Error('The server took too long. Please try again.')));
    request.send(fields);
  });
}

/**
 * Moves the new turn over and keeps the conversation going. False when the question was refused.
 * @param {Document} answered @param {HTMLElement} turns @param {HTMLFormElement} form
 */
function take(answered, turns, form) {
  const turn = answered.querySelector('article.turn');
  if (turn === null) { say(answered.querySelector('[role=alert]')?.textContent?.trim() ?? 'The question was not taken.'); return false; }
  const conversation = answered.querySelector('input[name=conversation]');
  const own = form.elements.namedItem('conversation');
  if (conversation instanceof HTMLInputElement && own instanceof HTMLInputElement) own.value = conversation.value;
  const moved = document.importNode(turn, true);
  turns.append(moved);
  enhance(moved);
  for (const older of document.querySelectorAll('main > .followups, #turns > .turn:not(:last-child) > .followups')) older.remove();
  const heading = moved.querySelector('h2');
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
  say(`Answer: ${moved.querySelector('.status')?.textContent ?? ''}`, true);
  return true;
}

/** @param {HTMLFormElement} form @param {boolean} on */
function setBusy(form, on) {
  const button = form.querySelector('button');
  button?.setAttribute('aria-disabled', String(on));
  if (on) say('Looking it up …');
}

/**
 * `shown` says that eyes find it elsewhere: only ears get it here.
 * @param {string} words @param {boolean} [shown]
 */
function say(words, shown = false) {
  const place = document.getElementById('said');
  if (place === null) return;
  place.textContent = words;
  place.classList.toggle('unseen', shown);
}

// ---- Tables that sort --------------------------------------------------------------------------------------------

/** @param {HTMLTableElement} table */
function makeSortable(table) {
  const heads = [...table.querySelectorAll('thead th')];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      for (const body of table.tBodies) sortBody(body, column, down);
    });
  });
}

/**
 * Rows are sorted inside their own body, so kinds of money stay apart; heading rows stay on top, empty cells at the end.
 * @param {HTMLTableSectionElement} body @param {number} column @param {boolean} down
 */
function sortBody(body, column, down) {
  const rows = [...body.rows].filter((row) => !row.classList.contains('kind'));
  const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[column]) }));
  keyed.sort((a, b) => {
    if (a.key === '' || b.key === '') return a.key === b.key ? 0 : a.key === '' ? 1 : -1;
    const order = typeof a.key === 'number' && typeof b.key === 'number' ? a.key - b.key : String(a.key).localeCompare(String(b.key), 'en', { numeric: true });
    return down ? -order : order;
  });
  body.append(...keyed.map(({ row }) => row));
}

/** @param {HTMLTableCellElement | undefined} cell @returns {string | number} */
function keyOf(cell) {
  const text = (cell?.dataset['value'] ?? cell?.textContent ?? '').trim();
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

// ---- Copy with citations -----------------------------------------------------------------------------------------

/** @param {HTMLElement} files */
function addCopy(files) {
  const turn = files.closest('.turn');
  if (turn === null || navigator.clipboard === undefined) return;
  const link = document.createElement('a');
  link.href = '#';
  link.setAttribute('role', 'button');
  link.textContent = 'Copy with sources';
  const copy = async () => {
    try { await navigator.clipboard.writeText(textOf(turn)); link.textContent = 'Copied'; }
    catch { link.textContent = 'Copying is not allowed here'; }
  };
  link.addEventListener('click', (event) => { event.preventDefault(); void copy(); });
  link.addEventListener('keydown', (event) => { if (event.key === ' ') { event.preventDefault(); void copy(); } });
  files.append(link);
}

/**
 * Question, answer and numbered sources as plain text; marks become [1].
 * @param {Element} turn
 */
function textOf(turn) {
  const copy = turn.querySelector('.answer')?.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const mark of copy.querySelectorAll('.mark')) mark.textContent = ` [${mark.textContent}]`;
  for (const drawing of copy.querySelectorAll('.drawing')) drawing.remove();
  const lines = [...copy.querySelectorAll('p, li, caption, tr, blockquote')].filter((part) => part.querySelector('p, li') === null)
    .map((part) => (part instanceof HTMLTableRowElement ? [...part.cells].map(squeezed).join('\t') : squeezed(part)));
  const sources = [...turn.querySelectorAll('.sources li')].map((source, i) => {
    const address = source.querySelector('a')?.href ?? '';
    const words = source.cloneNode(true);
    if (words instanceof Element) words.querySelector('.same')?.remove();
    return `[${i + 1}] ${squeezed(words instanceof Element ? words : source)} ${address}`;
  });
  return [squeezed(turn.querySelector('.asked')), squeezed(turn.querySelector('.meta')), '', ...lines, '', 'Sources', ...sources].join('\n');
}

/** @param {Element | null} part */
function squeezed(part) {
  return (part?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

enhance(document);
startAsking();

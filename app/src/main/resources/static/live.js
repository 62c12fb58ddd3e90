// What happens meanwhile is told to open pages. All pages of a browser that are looked at share one connection: the one that
// holds the lock opens it for all, and passes on what it hears.

const bar = document.querySelector('[data-live]');
const bell = document.querySelector('[data-bell]:not([data-bell=""])');
const on = (target, kind, act) => target.addEventListener(kind, act);

const me = String(Math.random());
const shared = Boolean(navigator.locks && window.BroadcastChannel);
const MOST_PAGES = 20, MOST_WATCHED = 80;
let wishes = new Map(), since = 0, channel, leave, waiting, leads = false, late = false, opened, soon, patience;
let sources = []; // the last is the newest; those before it stay until it is there, so that nothing falls between them

const own = () => {
  const asked = new URLSearchParams(bar?.dataset.live.split('?')[1]);
  const watch = [...document.querySelectorAll('form[data-reactions]')].map(form => form.dataset.reactions);
  if (bell) watch.unshift(bell.dataset.bell);
  return { page: me, on: asked.get('on') ?? bell.dataset.bell, seen: asked.get('seen') ?? '0', watch };
};

// What is said to the other pages is heard by the page itself, too.
const say = said => { channel?.postMessage(said); take(said); };
const take = said => {
  if (said.wish) wishes.set(said.wish.page, said.wish);
  if (said.gone) wishes.delete(said.gone);
  if (said.roll && said.roll !== me && channel) channel.postMessage({ wish: own() });
  if (said.kind) hear(said);
  if (leads && (said.wish || said.gone)) {
    clearTimeout(soon);
    soon = setTimeout(open, 50, !sources.length && late);
  }
};

// Closes the connections before one, or all.
const close = (before = null) => {
  const end = before ? sources.indexOf(before) : sources.length;
  sources.splice(0, end).forEach(one => one.close());
};

const open = late => {
  const all = [...wishes.values()].sort((a, b) => (b.page === me) - (a.page === me)).slice(0, MOST_PAGES);
  const asked = new URLSearchParams();
  new Set(all.map(wish => wish.on + ' ' + wish.seen)).forEach(one => {
    const [thing, seen] = one.split(' ');
    asked.append('on', thing);
    asked.append('seen', seen);
  });
  const watch = [...new Set(all.flatMap(wish => wish.watch))].slice(0, MOST_WATCHED);
  const address = '/live?' + asked + (watch.length ? '&watch=' + watch : '');
  if (address === opened && sources.length && sources.at(-1).readyState !== EventSource.CLOSED) return;
  const fresh = new EventSource(address);
  let missed = late === true;
  sources.push(fresh);
  opened = address;
  on(fresh, 'open', () => {
    close(fresh);
    patience = 0;
    if (missed) say({ kind: 'again' });
    missed = true;
  });
  on(fresh, 'fresh', ({ data }) => say({ kind: 'fresh', data }));
  on(fresh, 'touched', ({ data }) => say({ kind: 'touched', data }));
  // A browser comes back by itself, unless it was sent away, as by a proxy whose server is just starting.
  on(fresh, 'error', () => {
    if (fresh.readyState !== EventSource.CLOSED || fresh !== sources.at(-1)) return;
    close();
    patience = Math.min(300, (patience || 1) * 2);
    clearTimeout(soon);
    soon = setTimeout(open, patience * 1000 * (1 + Math.random()), true);
  });
};

const lead = () => {
  leads = true;
  late = Date.now() - since > 300; // another page held the lock until now: what happened in between was not heard
  wishes = new Map([[me, own()]]);
  say({ roll: me });
  take({ wish: own() });
};

const start = () => {
  if (waiting || document.hidden) return;
  waiting = new AbortController();
  since = Date.now();
  if (!shared) return lead();
  channel = new BroadcastChannel('live');
  on(channel, 'message', ({ data }) => take(data));
  say({ wish: own() });
  const held = () => new Promise(done => { leave = done; lead(); });
  navigator.locks.request('live', { signal: waiting.signal }, held).catch(() => {});
};

const stop = () => {
  if (!waiting) return;
  clearTimeout(soon);
  close();
  opened = null;
  leads = false;
  channel?.postMessage({ gone: me });
  channel?.close();
  channel = null;
  waiting.abort();
  waiting = null;
  leave?.();
  leave = null;
};

let tellDays = () => {};

// New comments announce themselves by their number; the reader decides when to see them, and keeps what is typed. In a
// conversation (data-soon) what comes in is shown at once.
const press = bar?.querySelector('[data-words]');
const announce = count => {
  press.textContent = (count === '1' ? press.dataset.one : press.dataset.words).replace('#', count);
  bar.hidden = false;
  if ('soon' in bar.dataset) show(false);
};
const show = async asked => {
  const answer = await fetch(press.href).catch(() => null);
  const page = answer?.ok && new DOMParser().parseFromString(await answer.text(), 'text/html');
  const thread = page && page.querySelector('.thread'), old = document.querySelector('.thread');
  if (!thread || !old) {
    if (asked) { location.assign(press.href); location.reload(); }
    return;
  }
  for (const icon of page.querySelectorAll('.icons symbol')) if (!document.getElementById(icon.id)) document.querySelector('.icons')?.append(icon);
  old.replaceWith(thread);
  tellDays(thread);
  if (asked) { thread.tabIndex = -1; thread.focus(); } else thread.lastElementChild?.scrollIntoView({ block: 'nearest' });
  bar.hidden = true;
  bar.dataset.live = page.querySelector('[data-live]').dataset.live;
  if (waiting) say({ wish: own() });
};

// The number beside the bell follows what happens.
const ring = async () => {
  const answer = await fetch('/notifications/count').catch(() => null);
  if (answer?.ok && !answer.redirected) bell.querySelector('b').textContent = await answer.text();
};

// After a gap nobody knows what was touched meanwhile; what the reader sees, and nearly sees, is asked for again.
const inView = () => [...document.querySelectorAll('form[data-reactions]')].filter(form => {
  const { top, bottom } = form.getBoundingClientRect();
  return bottom > -innerHeight && top < 3 * innerHeight;
}).map(form => form.dataset.reactions);

const hear = ({ kind, data }) => {
  if (kind === 'again') {
    if (bell) ring();
    inView().forEach(thing => document.dispatchEvent(new CustomEvent('touched', { detail: thing })));
  }
  if (kind === 'fresh' && bar) {
    const [count, thing, seen] = data.split(' '), wish = own();
    if (thing === wish.on && seen === wish.seen) announce(count);
  }
  if (kind === 'touched') {
    if (data === bell?.dataset.bell) ring();
    document.dispatchEvent(new CustomEvent('touched', { detail: data }));
  }
};

export const listen = days => {
  tellDays = days;
  if (bar) on(press, 'click', event => { event.preventDefault(); show(true); });
  on(document, 'visibilitychange', () => {
    if (document.hidden) return stop();
    start();
    if (bell) ring();
  });
  on(window, 'pagehide', stop);
  start();
};

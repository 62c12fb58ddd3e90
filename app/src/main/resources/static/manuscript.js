// Blocks by a press or by keys, and how readers will see the text, beside it. Without it there are a list of the blocks and
// a button. All words come from the page.

// Puts words where the cursor is, as if they were typed: so that they can be taken back.
const put = (field, words, from, to) => {
  field.focus();
  if (!document.execCommand('insertText', false, words)) {
    field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const start = field.selectionEnd - words.length;
  field.setSelectionRange(start + from, start + to);
};

const putBlock = (field, button) => {
  const { before, sample, after, alone } = button.dataset;
  const from = field.selectionStart;
  const marked = field.value.slice(from, field.selectionEnd);
  const inner = marked.trim() || sample;
  let lead = '', end = '';
  if (alone === 'true') {
    const above = field.value.slice(0, from), below = field.value.slice(field.selectionEnd);
    lead = above === '' || above.endsWith('\n\n') ? '' : above.endsWith('\n') ? '\n' : '\n\n';
    end = below.startsWith('\n\n') ? '' : below.startsWith('\n') ? '\n' : '\n\n';
  }
  const start = lead.length + before.length;
  put(field, lead + before + inner + after + end, start, start + inner.length);
};

document.querySelectorAll('[data-puts-into]').forEach(tools => {
  const field = document.getElementById(tools.dataset.putsInto);
  const bar = tools.querySelector('[role=toolbar]');
  const buttons = [...bar.querySelectorAll('button')];
  tools.hidden = false;

  // One stop for the tab key; the arrows go from button to button.
  const stopAt = button => buttons.forEach(one => { one.tabIndex = one === button ? 0 : -1; });
  stopAt(buttons[0]);
  bar.addEventListener('focusin', event => stopAt(event.target));
  bar.addEventListener('keydown', event => {
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons.at(to % buttons.length).focus();
  });

  const byKeys = new Map(buttons.filter(one => one.ariaKeyShortcuts ?? one.getAttribute('aria-keyshortcuts'))
    .map(one => ['Digit' + one.getAttribute('aria-keyshortcuts').at(-1), one]));
  field.addEventListener('keydown', event => {
    const button = event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && byKeys.get(event.code);
    if (!button) return;
    event.preventDefault();
    putBlock(field, button);
  });

  tools.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (button?.dataset.before) putBlock(field, button);
    if (button?.dataset.cites) {
      const mark = '[^' + document.getElementById(button.dataset.cites).value + ']';
      put(field, mark, mark.length, mark.length);
    }
    if (button?.dataset.opens) {
      const place = document.getElementById(button.dataset.opens);
      place.open = true;
      place.querySelector('input:not([type=hidden])').focus();
    }
  });
});

// The text as readers will see it, made anew by the server a moment after the last key.
document.querySelectorAll('[data-follows]').forEach(beside => {
  const form = document.getElementById(beside.dataset.follows);
  const frame = beside.querySelector('iframe');
  const glass = beside.querySelector('.glass');
  const said = beside.querySelector('[role=status]');
  const shown = matchMedia('(min-width: 75rem)');
  const turn = document.querySelector('[data-shows=beside]');
  const WIDE = 1140, PHONE = 390;
  let timer, asking = null, begun = false;

  const make = async () => {
    asking?.abort();
    const mine = asking = new AbortController();
    const data = new FormData(form);
    data.delete('picture');
    const answer = await fetch(frame.dataset.page, { method: 'POST', body: data, signal: mine.signal }).catch(() => null);
    if (mine.signal.aborted) return;
    const page = answer?.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
    if (mine.signal.aborted) return;
    const now = page?.getElementById('main');
    said.textContent = now ? '' : beside.dataset.waits;
    if (!now) return;
    const open = new Set([...frame.contentDocument.querySelectorAll('details[open][id]')].map(one => one.id));
    now.querySelectorAll('details[id]').forEach(one => { one.open = open.has(one.id); });
    frame.contentDocument.getElementById('main').replaceWith(frame.contentDocument.adoptNode(now));
  };

  const begin = () => {
    if (begun) return;
    begun = true;
    frame.addEventListener('load', make, { once: true });
    frame.src = frame.dataset.page;
    form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(make, 400); });
  };

  const fit = () => {
    const wide = beside.querySelector('[name=look]:checked').value === 'wide';
    glass.classList.toggle('phone', !wide);
    const width = wide ? WIDE : Math.min(PHONE, glass.clientWidth);
    const scale = wide ? Math.min(1, glass.clientWidth / WIDE) : 1;
    frame.style.width = width + 'px';
    frame.style.height = glass.clientHeight / scale + 'px';
    frame.style.transform = scale === 1 ? '' : 'scale(' + scale + ')';
  };

  const show = () => {
    const pressed = turn.getAttribute('aria-pressed') === 'true';
    beside.hidden = !shown.matches && !pressed;
    turn.parentElement.hidden = shown.matches;
    document.getElementById('main').classList.toggle('seen-only', !shown.matches && pressed);
    if (beside.hidden) return;
    begin();
    fit();
  };

  beside.addEventListener('change', fit);
  new ResizeObserver(fit).observe(glass);
  shown.addEventListener('change', show);
  turn.addEventListener('click', () => {
    turn.setAttribute('aria-pressed', String(turn.getAttribute('aria-pressed') !== 'true'));
    show();
    if (!beside.hidden) make();
  });
  show();
});

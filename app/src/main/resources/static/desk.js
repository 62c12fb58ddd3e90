// Saves a draft while somebody writes, so that a closed tab loses nothing. Without it there is a button.

document.querySelectorAll('form[data-autosave]').forEach(form => {
  const said = form.querySelector('[data-autosaved]');
  let timer, saving = false, again = false, stale = false;

  const save = async () => {
    if (stale) return;
    if (saving) { again = true; return; }
    saving = true;
    const answer = await fetch(form.dataset.autosave, { method: 'POST', body: new FormData(form), keepalive: document.hidden }).catch(() => null);
    saving = false;
    if (answer?.ok && !answer.redirected) {
      form.elements.version.value = await answer.text();
      said.textContent = form.dataset.saved;
    } else if (answer?.status === 409) {
      stale = true;
      said.textContent = form.dataset.stale;
    }
    if (again) { again = false; save(); }
  };

  form.addEventListener('input', () => {
    said.textContent = '';
    clearTimeout(timer);
    timer = setTimeout(save, 1500);
  });
  document.addEventListener('visibilitychange', () => { if (document.hidden && timer) { clearTimeout(timer); save(); } });
  form.addEventListener('submit', () => clearTimeout(timer));
});

// Puts one of our blocks where the cursor is; what was marked goes into it.
document.querySelectorAll('[data-blocks]').forEach(row => {
  const field = document.getElementById(row.dataset.blocks);
  row.hidden = false;
  row.addEventListener('click', event => {
    const button = event.target.closest('[data-block]');
    if (!button) return;
    const from = field.selectionStart, to = field.selectionEnd;
    const before = from === 0 || field.value.slice(0, from).endsWith('\n\n') ? '' : field.value.slice(0, from).endsWith('\n') ? '\n' : '\n\n';
    const name = button.dataset.block, inner = field.value.slice(from, to).trim() || button.dataset.sample;
    const head = name === 'answer' ? '::: answer "?"' : '::: ' + name;
    field.setRangeText(before + head + '\n' + inner + '\n:::\n\n', from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  });
});

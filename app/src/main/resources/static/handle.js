// Says whether a name is free while it is being typed. Without it, the answer comes when the form is sent.
for (const input of document.querySelectorAll('[data-handle]')) {
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  words.className = 'hint';
  input.after(words);
  const sure = input.form.elements.sureHandle;
  let waiting;
  let asked = 0;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    const turn = ++asked;
    words.textContent = '';
    waiting = setTimeout(async () => {
      const typed = input.value;
      if (typed.trim().length < 2) return;
      try {
        const answer = await fetch(`${input.dataset.handle}?${new URLSearchParams({ handle: typed })}`);
        if (!answer.ok || turn !== asked) return;
        const said = await answer.json();
        document.getElementById('handle-mistake')?.remove();
        input.toggleAttribute('aria-invalid', false);
        if (said.kind === 'refused') input.setAttribute('aria-invalid', 'true');
        words.className = said.kind === 'refused' ? 'mistake' : said.kind === 'doubtful' ? 'notice warning' : 'hint';
        words.textContent = said.words;
        // Who has read the warning and sends the form means it.
        if (sure) sure.value = said.kind === 'doubtful' ? typed : '';
      } catch { /* the form says it when it is sent */ }
    }, 350);
  });
}

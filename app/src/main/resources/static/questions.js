// Shows similar questions while a title is typed. Without it, a button of the form does the same.
const place = document.querySelector('[data-similar]');
const title = document.querySelector('.ask input[name=title]');
if (place && title) {
  document.querySelector('.look')?.setAttribute('hidden', '');
  let waiting;
  let asked = 0;
  title.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const turn = ++asked;
      try {
        const answer = await fetch(place.dataset.similar + '?' + new URLSearchParams({ q: title.value.slice(0, 150) }));
        if (answer.ok && turn === asked) place.innerHTML = await answer.text();
      } catch {
        place.textContent = ''; // the button is not missed: the question can be asked all the same
      }
    }, 400);
  });
}

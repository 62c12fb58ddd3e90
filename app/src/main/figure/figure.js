// Lets a reader move the picture of the gut lining. Without it the drawn picture, the tables and the form stay as they are.

const MANNITOL = 2, LACTULOSE = 1, ENTRY = 0, GAPS = 7, SKIN = 10, STRANDS = 11, VILLI = 12, FLAT = 1 - .68;
const SHED = [4, 8, 12];

begin = (section, model) => {
  const one = selector => section.querySelector(selector);
  const all = selector => [...section.querySelectorAll(selector)];
  const scene = one('.now [data-lining]'), said = one('[data-said]'), play = one('[data-play]'), next = one('[data-next]');
  const numbers = section.dataset.start.split(' ').map(Number);
  const days = numbers.pop(), skin = numbers.pop();
  const sliders = all('[data-factor]'), strengths = all('[data-strength]');
  const first = { numbers: [...numbers], arrows: strengths.map(radio => radio.checked), state: one('[data-state]').textContent };
  const healthy = model.preset(0);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const shapes = [...scene.querySelectorAll('[data-tall]')].map(path => ({ path, words: path.dataset.tall.split(/-?\d+\.?\d*/), tall: found(path.dataset.tall), flat: found(path.dataset.flat) }));
  const zips = [...scene.querySelectorAll('.zip')].map(zip => ({ place: +zip.dataset.place, strands: [...zip.children] }));
  const cells = [...scene.querySelectorAll('.cells path')], nuclei = [...scene.querySelectorAll('.nuclei path')];
  let bands, height = 1, aim = 1, moving = false, visible = true, waiting = 0, resting, steps = 0, tick = 0, lattice;

  play.dataset.play = play.textContent;
  const molecules = new Molecules(one('.now .view'), section, () => zips.map(zip => junction(zip)));
  section.classList.add('living');
  one('.moving').hidden = false;
  suit();
  calm.addEventListener('change', suit);

  function suit() {
    stop();
    section.classList.toggle('still', calm.matches);
    play.hidden = calm.matches;
    next.hidden = !calm.matches;
  }

  // What the model says.
  function ask() {
    const [toSkin, toGut] = ['gut-to-skin', 'skin-to-gut'].map(name => +(one(`[name=${name}]:checked`)?.dataset.strength ?? 0));
    bands = model.readings(numbers, skin, toSkin, toGut, days);
    show(toSkin || toGut);
  }
  function show(assumed) {
    aim = (bands[2 * VILLI] + bands[2 * VILLI + 1]) / 2;
    loosen();
    const gaps = bands[2 * GAPS], shed = gaps > 75 ? 2 : gaps > 30 ? 1 : 0;
    for (const rows of [cells, nuclei]) rows.forEach((cell, i) => cell.classList.toggle('shed', SHED.slice(0, shed).includes(i)));
    const ratio = reading => bands[2 * reading] / healthy[2 * reading];
    molecules.rates(ratio(MANNITOL), ratio(LACTULOSE), ratio(ENTRY), SHED.slice(0, shed));
    const caption = one('[data-scene]');
    caption.textContent = fill(caption.dataset.words, [range(LACTULOSE, '%'), range(LACTULOSE, '%', healthy), range(STRANDS, '%'), range(STRANDS, '%', healthy), range(VILLI, '×'), range(GAPS)]);
    one('.now desc').textContent = caption.textContent;
    for (const row of all('[data-reading]')) {
      const reading = +row.dataset.reading, low = bands[2 * reading], high = bands[2 * reading + 1];
      row.querySelector('[data-band]').textContent = range(reading, row.dataset.unit);
      const verdict = row.querySelector('[data-verdict]');
      if (!verdict) continue;
      const lies = low >= row.dataset.low && high <= row.dataset.high ? 'inside' : high < row.dataset.low || low > row.dataset.high ? 'outside' : 'overlaps';
      verdict.className = 'verdict ' + lies;
      verdict.textContent = verdict.dataset[lies];
    }
    const gauge = one('[data-gauge]');
    if (gauge) {
      const low = bands[2 * SKIN], high = bands[2 * SKIN + 1];
      gauge.setAttribute('x', 400 * low);
      gauge.setAttribute('width', Math.max(6, 400 * (high - low)));
      one('[data-skin]').textContent = range(SKIN);
      one('[data-assumption]').hidden = !assumed;
    }
    lattice?.begin(bands[2 * STRANDS] / healthy[2 * STRANDS], gaps);
    if (calm.matches) height = aim;
    bend();
    if (!moving) settle();
  }
  function loosen() {
    const low = bands[2 * STRANDS] / 100, high = bands[2 * STRANDS + 1] / 100;
    for (const zip of zips) for (const strand of zip.strands)
      strand.classList.toggle('open', (+strand.dataset.threshold + tick * .618) % 1 < low + (high - low) * zip.place);
  }
  function range(reading, unit = '', from = bands) {
    const low = digits(from[2 * reading]), high = digits(from[2 * reading + 1]), both = low === high ? low : `${low}–${high}`;
    return unit.startsWith('×') ? '×\u00a0' + both : unit ? `${both}\u00a0${unit}` : both;
  }

  // How the lining moves to where it should be.
  function bend() {
    const flat = (1 - height) / (1 - FLAT);
    for (const { path, words, tall, flat: low } of shapes) {
      let d = words[0];
      for (let i = 0; i < tall.length; i++) d += (tall[i] + (low[i] - tall[i]) * flat).toFixed(1) + words[i + 1];
      path.setAttribute('d', d);
    }
  }
  function settle() {
    if (Math.abs(height - aim) < .004) return molecules.draw();
    height += (aim - height) * .2;
    bend();
    molecules.draw();
    if (!moving) requestAnimationFrame(settle);
  }
  function junction({ strands }) {
    const top = found(strands[0].getAttribute('d')), low = found(strands[3].getAttribute('d'));
    const x = (top[0] + top[2]) / 2, y = (top[1] + top[3]) / 2, dx = ((low[0] + low[2]) / 2 - x) / 19.5, dy = ((low[1] + low[3]) / 2 - y) / 19.5;
    return { x: x - 10 * dx, y: y - 10 * dy, dx, dy, open: strands.filter(strand => strand.classList.contains('open')).length };
  }

  // The clock of the picture. A slow machine sees fewer frames and waits for none.
  let last = 0, second = 0, heavy = 0;
  function frame(now) {
    if (!moving) return;
    requestAnimationFrame(frame);
    if (!visible || document.hidden) { last = now; return; }
    if (heavy > 0) { heavy--; return; }
    const began = performance.now(), past = Math.min(.1, (now - last) / 1000);
    last = now;
    if (Math.abs(height - aim) > .004) { height += (aim - height) * Math.min(1, past * 6); bend(); molecules.look(); }
    if ((second += past) >= 1) { second = 0; tick++; loosen(); molecules.look(); lattice?.pass(); }
    molecules.pass(past);
    molecules.draw();
    heavy = Math.min(6, Math.floor((performance.now() - began) / 8));
  }
  function stop() {
    moving = false;
    section.classList.remove('playing');
    play.textContent = play.dataset.play;
  }
  play.addEventListener('click', () => {
    if (moving) { stop(); say(said.dataset.paused); return; }
    moving = true;
    section.classList.add('playing');
    play.textContent = play.dataset.pause;
    last = performance.now();
    requestAnimationFrame(frame);
    say(said.dataset.playing);
  });
  next.addEventListener('click', () => {
    for (let i = 0; i < 160; i++) molecules.pass(.05);
    tick++;
    loosen();
    lattice?.pass();
    molecules.draw();
    say(fill(said.dataset.step, [++steps, ...molecules.crossed]));
  });
  one('[data-reset]').addEventListener('click', () => {
    first.numbers.forEach((value, i) => { numbers[i] = value; });
    for (const slider of sliders) put(slider, numbers[slider.dataset.factor]);
    strengths.forEach((radio, i) => { radio.checked = first.arrows[i]; });
    one('[data-state]').textContent = first.state;
    stop();
    ask();
    say(said.dataset.back);
  });
  new IntersectionObserver(([seen]) => { visible = seen.isIntersecting; }).observe(scene);

  // What the reader moves. The model is asked once a frame; the voice waits until a slider rests.
  for (const slider of sliders) slider.addEventListener('input', () => {
    numbers[slider.dataset.factor] = +slider.value;
    put(slider, +slider.value);
    one('[data-state]').textContent = said.dataset.own;
    soon();
    clearTimeout(resting);
    resting = setTimeout(() => say(fill(said.dataset.rested, [`${slider.labels[0].textContent} ${Math.round(100 * slider.value)} %`, range(LACTULOSE, '%')])), 700);
  });
  for (const radio of strengths) radio.addEventListener('change', () => {
    ask();
    say(radio.dataset.strength === '0' ? one('[data-gauge]').closest('.gauge').textContent.trim() : said.dataset.assumed);
  });
  for (const test of all('[data-test]')) test.addEventListener('toggle', () => {
    if (!test.open) return;
    if (test.dataset.test === 'endomicroscopy' && !lattice) {
      lattice = topView(model, test.querySelector('p'), section);
      test.querySelector('[data-legend]').hidden = false;
      lattice.begin(bands[2 * STRANDS] / healthy[2 * STRANDS], bands[2 * GAPS]);
    }
    say(test.querySelector('summary').textContent + ': ' + [...test.querySelectorAll('tbody tr')].map(row => `${row.cells[0].textContent} ${row.cells[1].textContent}, ${row.cells[3].textContent.trim()}`).join('. '));
  });
  one('form')?.addEventListener('submit', event => event.preventDefault());

  function put(slider, value) {
    slider.value = value;
    slider.parentElement.querySelector('output').textContent = Math.round(100 * value) + ' %';
  }
  function soon() {
    waiting ||= requestAnimationFrame(() => { waiting = 0; ask(); });
  }
  function say(words) {
    said.textContent = words;
  }
  ask();
  height = aim;
  bend();
  molecules.draw();
}

function found(path) {
  return path.match(/-?\d+\.?\d*/g).map(Number);
}
function fill(words, values) {
  return words.replace(/\{(\d)\}/g, (_, i) => values[i]);
}
function digits(value) {
  return value < .0005 ? '0' : value.toFixed(value < .1 ? 3 : value < 10 ? 2 : 1);
}

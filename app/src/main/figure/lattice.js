// The lining from above, as an endomicroscope sees it: 40 × 25 cells of the model's lattice, one step a second. An edge is darker the more of its four strands are broken.
const COLUMNS = 40, ROWS = 25, SIDE = 9, WIDE = SIDE * Math.sqrt(3);

function topView(model, before, section) {
  const canvas = document.createElement('canvas');
  canvas.className = 'lattice';
  canvas.setAttribute('aria-hidden', 'true');
  canvas.width = Math.ceil(WIDE * (COLUMNS + .5));
  canvas.height = Math.ceil(SIDE * 1.5 * ROWS + SIDE);
  before.after(canvas);
  const pen = canvas.getContext('2d');
  let turn = 0, settled = false, drawn = 0;

  function draw(seen) {
    const style = name => getComputedStyle(section.querySelector(name));
    const [cell, edge, broken, gap] = [style('.cell').fill, style('.cell').stroke, style('.key .small').fill, style('.key .piece').fill];
    pen.fillStyle = cell;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    const lines = [0, 1, 2, 3, 4].map(() => new Path2D()), holes = new Path2D();
    for (let i = 0; i < COLUMNS * ROWS; i++) {
      const row = Math.floor(i / COLUMNS), x = (i % COLUMNS + .5 + row % 2 / 2) * WIDE, y = SIDE + row * SIDE * 1.5;
      const corner = [[WIDE / 2, -SIDE / 2], [WIDE / 2, SIDE / 2], [0, SIDE], [-WIDE / 2, SIDE / 2]];
      for (let k = 0; k < 3; k++) {
        const line = lines[seen[3 * i + k] & 7];
        line.moveTo(x + corner[k][0], y + corner[k][1]);
        line.lineTo(x + corner[k + 1][0], y + corner[k + 1][1]);
      }
      if (seen[3 * i] & 8) { holes.moveTo(x + SIDE * .62, y); holes.arc(x, y, SIDE * .62, 0, 7); }
    }
    lines.forEach((line, count) => {
      pen.strokeStyle = count ? broken : edge;
      pen.globalAlpha = count ? .35 + .16 * count : .55;
      pen.lineWidth = count ? 1 + .6 * count : 1.2;
      pen.stroke(line);
    });
    pen.globalAlpha = 1;
    pen.fillStyle = gap;
    pen.fill(holes);
  }
  // Gaps close within 20 minutes of the lattice's time: it runs 40 first, a few milliseconds in each frame.
  function settle(mine, seconds) {
    if (mine !== turn) return;
    settled = seconds >= 2400;
    const until = performance.now() + 4;
    let seen;
    do { seen = model.pass(10); seconds += 10; } while (!settled && performance.now() < until);
    if (settled || seconds - drawn > 300 || seconds === 10) { drawn = seconds; draw(seen); }
    if (!settled) requestAnimationFrame(() => settle(mine, seconds));
  }
  return {
    begin(leak, gaps) {
      model.lattice(leak, gaps);
      drawn = 0;
      settle(++turn, 0);
    },
    pass() {
      if (settled && canvas.checkVisibility()) draw(model.pass(1));
    },
  };
}

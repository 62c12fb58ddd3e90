// The three kinds of molecules on a canvas over the drawn lining: drifting in the gut, crossing at a junction or a gap, carried off by the blood.
const WIDTH = 800, DEPTH = 420;
const KINDS = ['small', 'large', 'piece'], HOW_MANY = [17, 9, 6], RATES = [2, .45, .05];

class Molecules {
  crossed = [0, 0, 0];

  constructor(scene, section, junctions) {
    this.canvas = document.createElement('canvas');
    this.canvas.setAttribute('aria-hidden', 'true');
    scene.querySelector('svg').after(this.canvas);
    scene.querySelector('.resting').remove();
    this.scene = scene;
    this.junctions = junctions;
    this.colours = () => KINDS.map(kind => { const style = getComputedStyle(section.querySelector('.key .' + kind)); return kind === 'large' ? style.stroke : style.fill; });
    this.all = [];
    KINDS.forEach((_, kind) => { for (let i = 0; i < HOW_MANY[kind]; i++) this.enter(kind, any(9 * kind + 4 * i), any(5 + 7 * kind + 3 * i)); });
    new ResizeObserver(() => this.fit()).observe(scene);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.fit());
    this.owed = [0, 0, 0];
    this.by = [1, 1, 1];
    this.shed = [];
  }

  enter(kind, across = Math.random(), deep = Math.random() * .3) {
    this.all.push({ kind, x: 20 + across * (WIDTH - 40), y: 16 + deep * 90, vx: 0, vy: 0, turn: across * 6, where: 'gut' });
  }

  fit() {
    const sharp = Math.min(2, devicePixelRatio || 1), box = this.scene.getBoundingClientRect();
    this.canvas.width = box.width * sharp;
    this.canvas.height = box.height * sharp;
    this.paint = this.colours();
    this.draw();
  }

  rates(small, large, piece, shed) {
    this.entry = piece;
    this.by = [small, Math.min(large, 5), Math.min(12, piece ** 1.6)];
    this.shed = shed;
    if (!this.all.some(one => one.where === 'blood')) this.stock();
    this.look();
  }

  // Some that have crossed already, so that a still picture tells the same as a moving one.
  stock() {
    [9 * this.by[0], Math.min(7, 2 * this.by[1]), Math.min(3, .6 * (this.entry - 1))].forEach((count, kind) => {
      for (let i = 0; i < Math.min(9, Math.round(count)); i++)
        this.all.push({ kind, x: 20 + any(2 + 8 * kind + 5 * i) * (WIDTH - 40), y: 352 + any(6 + 4 * kind + 9 * i) * 46, vx: 0, vy: 0, turn: i, where: 'blood' });
    });
  }

  look() {
    this.doors = this.junctions();
  }

  pass(seconds) {
    this.by.forEach((by, kind) => {
      this.owed[kind] += seconds * RATES[kind] * by * (.5 + Math.random());
      if (this.owed[kind] >= 1) { this.owed[kind]--; this.send(kind); }
    });
    for (const one of this.all) this.move(one, seconds);
    this.all = this.all.filter(one => one.x < WIDTH + 30);
    KINDS.forEach((_, kind) => { if (this.all.filter(one => one.kind === kind && one.where === 'gut').length < HOW_MANY[kind]) this.enter(kind); });
  }

  send(kind) {
    const doors = this.doors.filter((door, i) => kind === 0 || (kind === 1 ? door.open > 0 : this.shed.includes(i) || door.open > 2));
    const open = doors.length ? doors : this.doors;
    const door = open[Math.floor(Math.random() * open.length)], at = this.doors.indexOf(door);
    const one = this.all.filter(one => one.kind === kind && one.where === 'gut').sort((a, b) => Math.abs(a.x - door.x) - Math.abs(b.x - door.x))[0];
    if (!one) return;
    const shift = this.shed.includes(at) && this.doors[at + 1] && at > 0 ? this.doors[at - 1] : door;
    Object.assign(one, { where: 'crossing', door: shift === door ? door : { ...door, x: (door.x + shift.x) / 2, y: (door.y + shift.y) / 2 }, deep: -1 });
  }

  move(one, seconds) {
    if (one.where === 'blood') {
      one.x += seconds * 34;
      one.y += Math.sin(one.x / 40 + one.turn) * seconds * 5;
    } else if (one.where === 'crossing') {
      const { door } = one;
      if (one.deep < 0) {
        const x = door.x - door.dx * 12, y = door.y - door.dy * 12, away = Math.hypot(x - one.x, y - one.y), step = Math.min(away, seconds * 120);
        if (away < 3) one.deep = 0;
        else { one.x += (x - one.x) / away * step; one.y += (y - one.y) / away * step; }
      } else if (one.deep < 74) {
        one.deep += seconds * [52, 38, 26][one.kind];
        one.x = door.x + door.dx * (one.deep - 12);
        one.y = door.y + door.dy * (one.deep - 12);
      } else if (one.y < 362) {
        one.y += seconds * 46;
        one.x += seconds * 12;
      } else {
        one.where = 'blood';
        this.crossed[one.kind]++;
      }
    } else {
      one.vx = one.vx * .97 + (Math.random() - .5) * 5;
      one.vy = one.vy * .97 + (Math.random() - .5) * 5 + (one.y < 40 ? .3 : 0);
      one.x = Math.max(12, Math.min(WIDTH - 12, one.x + one.vx * seconds));
      const floor = this.floor(one.x) - 24;
      one.y = Math.max(14, Math.min(floor, one.y + one.vy * seconds));
      one.turn += seconds * .4;
    }
  }

  floor(x) {
    const doors = this.doors;
    let i = doors.findIndex(door => door.x > x);
    if (i < 0) i = doors.length - 1;
    const right = doors[i], left = doors[Math.max(0, i - 1)];
    return Math.min(right.y, left.y);
  }

  draw() {
    if (!this.paint || !this.canvas.width) return;
    const pen = this.canvas.getContext('2d'), scale = this.canvas.width / WIDTH, size = this.canvas.clientWidth < 520 ? scale * 1.5 : scale;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, this.canvas.width, this.canvas.height);
    for (const one of this.all) {
      const cos = Math.cos(one.turn) * size, sin = Math.sin(one.turn) * size;
      pen.setTransform(cos, sin, -sin, cos, one.x * scale, one.y * scale);
      pen.fillStyle = this.paint[one.kind];
      pen.fill(OUTLINES[one.kind]);
    }
  }
}

// The same scattered places at each visit.
function any(place) {
  const value = Math.abs(Math.sin((place + 1) * 78.233) * 43758.5453);
  return value - Math.floor(value);
}

const OUTLINES = [new Path2D(), new Path2D(), new Path2D()];
OUTLINES[0].arc(0, 0, 4.6, 0, 7);
OUTLINES[1].arc(-5.5, 0, 4.7, 0, 7);
OUTLINES[1].arc(5.5, 0, 4.7, 0, 7);
for (let i = 0; i < 12; i++) OUTLINES[2].lineTo(Math.cos(i * Math.PI / 6) * (i % 2 ? 7.6 : 13), Math.sin(i * Math.PI / 6) * (i % 2 ? 7.6 : 13));
OUTLINES[2].closePath();

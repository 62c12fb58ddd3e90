// Prints what the compiled module reads: the seven presets, then the acceptance table, then milliseconds of a warm recompute.
const model = await import(process.argv[2]);
for (let place = 0; place < 7; place++) console.log([...model.preset(place)].join(" "));
console.log([...model.acceptance()].join(" "));
const sliders = [0, 0, 0, 0, 0, 0, 0, 0.5, 0, 0];
const times = arrow => {
  const taken = [];
  for (let i = 0; i < 41; i++) {
    sliders[0] = i / 41;
    const begun = performance.now();
    model.readings(sliders, 0.3, arrow, arrow, 180);
    taken.push(performance.now() - begun);
  }
  return taken.slice(20).sort((a, b) => a - b)[10];
};
console.log(times(1) + " " + times(0));

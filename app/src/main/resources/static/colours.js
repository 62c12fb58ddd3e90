// Shows the chosen colours on the two papers at once, with their contrast, before anything is saved.
const papers = { light: ["#fffdf8", "#f6f0e3", "#e6efe3"], dark: ["#10201b", "#172b25", "#1d3a30"] };

const part = (colour, from) => {
  const value = parseInt(colour.slice(from, from + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const luminance = (colour) => 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
const ratio = (one, other) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

for (const scheme of Object.keys(papers)) {
  const input = document.getElementById(scheme);
  const swatch = document.querySelector(`[data-scheme=${scheme}]`);
  if (!input || !swatch) continue;
  const show = () => {
    const colour = input.value;
    const lowest = Math.min(...papers[scheme].map((paper) => ratio(colour, paper)));
    swatch.style.setProperty("--accent", colour);
    swatch.style.setProperty("--on-accent", ratio(colour, "#fffdf8") >= ratio(colour, "#20100b") ? "#fffdf8" : "#20100b");
    swatch.querySelector("output").textContent = `${(Math.floor(lowest * 10) / 10).toFixed(1)} : 1`;
  };
  input.addEventListener("input", show);
  show();
}

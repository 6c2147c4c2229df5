// Countries shaded by their events, and points where a report names the place. Drawn when opened.
const box = document.getElementById("map");
const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 960;
const HEIGHT = 480;

function element(name, attributes, parent) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (parent) parent.append(made);
  return made;
}

function hint(text, parent) {
  element("title", {}, parent).textContent = text;
}

function shade(number, most) {
  return number === 0 ? 0 : 1 + Math.round((4 * Math.log1p(number - 1)) / Math.max(1, Math.log1p(most - 1)));
}

function draw(world, content) {
  const counts = new Map(content.countries.map((c) => [c.country, c.number]));
  const most = Math.max(1, ...counts.values());
  const projection = d3.geoNaturalEarth1().fitSize([WIDTH, HEIGHT], { type: "Sphere" });
  const path = d3.geoPath(projection);
  const svg = element("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}` });
  for (const country of topojson.feature(world, world.objects.countries).features) {
    const { code, name } = country.properties;
    const number = counts.get(code) ?? 0;
    const link = number ? element("a", { href: "/countries/" + code }, svg) : svg;
    const shape = element("path", { d: path(country) ?? "", class: "land shade" + shade(number, most) }, link);
    hint(name + ": " + number, shape);
  }
  const largest = Math.max(1, ...content.places.map((p) => p.number));
  for (const place of content.places) {
    const [x, y] = projection([place.longitude, place.latitude]);
    const radius = 1.5 + 6 * Math.sqrt(place.number / largest);
    const point = element("circle", { cx: x, cy: y, r: radius, class: "spot" }, svg);
    hint(place.name + ": " + place.number, point);
  }
  box.replaceChildren(svg);
}

async function load() {
  const [world, content] = await Promise.all(
    [box.dataset.world, box.dataset.src].map((address) => fetch(address).then((answer) => answer.json())),
  );
  draw(world, content);
}

box?.closest("details").addEventListener("toggle", () => {
  if (!box.firstChild) load().catch(() => (box.textContent = "The map cannot be drawn now."));
});

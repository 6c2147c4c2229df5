// Who is in contact with whom, as a network; a tap opens the page of whoever is tapped.
const box = document.getElementById("network");
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const address = (id) =>
  id.startsWith("country/") ? "/countries/" + id.slice(8).toUpperCase() : "/actors/" + id.split("/").map(encodeURIComponent).join("/");

function elements(couples, centre) {
  const people = new Map();
  for (const couple of couples) {
    for (const one of [couple.first, couple.second]) {
      const seen = people.get(one.id) ?? { ...one, contacts: 0 };
      seen.contacts += couple.contacts;
      people.set(one.id, seen);
    }
  }
  const shown = [...people.values()]
    .sort((a, b) => (b.id === centre) - (a.id === centre) || b.contacts - a.contacts)
    .slice(0, 24);
  const ids = new Set(shown.map((one) => one.id));
  return [
    ...shown.map((one, index) => ({
      data: { id: one.id, label: one.name.split(" ").at(-1), size: Math.min(30, 9 + 2 * Math.sqrt(one.contacts)), rank: index, centre: one.id === centre ? 1 : 0 },
    })),
    ...couples
      .filter((couple) => ids.has(couple.first.id) && ids.has(couple.second.id))
      .map((couple) => ({
        data: { source: couple.first.id, target: couple.second.id, width: 0.7 + Math.log2(couple.contacts + 1) },
      })),
  ];
}

async function load() {
  const page = await (await fetch(box.dataset.src)).json();
  const network = cytoscape({
    container: box,
    elements: elements(page.network, box.dataset.actor),
    userZoomingEnabled: false,
    layout: { name: "concentric", concentric: (node) => (node.data("centre") ? 3 : node.data("rank") < 9 ? 2 : 1), levelWidth: () => 1, animate: false, minNodeSpacing: 26, spacingFactor: 0.9 },
    style: [
      { selector: "node", style: { label: "data(label)", width: "data(size)", height: "data(size)", "font-size": 12, "background-color": colour("--link"), color: colour("--ink"), "text-valign": "bottom", "text-margin-y": 3 } },
      { selector: "node[centre = 1]", style: { "background-color": colour("--ink"), "font-weight": "bold" } },
      { selector: "edge", style: { width: "data(width)", "line-color": colour("--line"), "curve-style": "straight" } },
    ],
  });
  network.on("tap", "node", (event) => (location.href = address(event.target.id())));
}

if (box) load().catch(() => (box.textContent = "The network cannot be drawn now."));

// Pointing at words shows their facts in the margin, pointing at a fact shows its words.
const text = document.getElementById("text");
const facts = [...document.querySelectorAll("[data-fact]")];
const pieces = [...text.querySelectorAll("[data-facts]")];
const factsOf = (piece) => piece.dataset.facts.split(" ");

function light(ids) {
  for (const fact of facts) fact.classList.toggle("on", ids.includes(fact.dataset.fact));
  for (const piece of pieces) {
    piece.classList.toggle("on", factsOf(piece).some((id) => ids.includes(id)));
  }
}

const chosen = () => {
  const id = location.hash.replace(/^#(m-)?/, "");
  return facts.some((fact) => fact.dataset.fact === id) ? [id] : [];
};

for (const piece of pieces) {
  piece.addEventListener("mouseenter", () => light(factsOf(piece)));
  piece.addEventListener("mouseleave", () => light(chosen()));
  piece.addEventListener("click", () => {
    const first = factsOf(piece)[0];
    if (first) location.hash = "m-" + first;
  });
}
for (const fact of facts) {
  fact.addEventListener("mouseenter", () => light([fact.dataset.fact]));
  fact.addEventListener("mouseleave", () => light(chosen()));
}
addEventListener("hashchange", () => light(chosen()));
light(chosen());

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

// The rules are not kept in the ledger: the report is read again for them, when somebody asks.
const why = document.getElementById("why");
if (why && facts.length) {
  const button = document.createElement("button");
  button.textContent = "Show the rule behind each fact";
  button.addEventListener("click", async () => {
    button.disabled = true;
    button.textContent = "Reading again …";
    try {
      const answer = await fetch(why.dataset.src);
      if (!answer.ok) throw new Error();
      for (const { fact, rule, reason } of (await answer.json()).rules) {
        const entry = facts.find((one) => one.dataset.fact === fact);
        if (!entry) continue;
        const line = document.createElement("span");
        line.className = "rule";
        line.textContent = `${rule}: ${reason}`;
        entry.append(line);
      }
      why.remove();
    } catch {
      button.textContent = "The report could not be read again";
    }
  });
  why.append(button);
}

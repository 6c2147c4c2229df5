// Says how far the report has come; shows its reading when it is there.
const stage = document.getElementById("stage");
const steps = new EventSource(stage.dataset.steps);
steps.addEventListener("stage", (event) => (stage.textContent = `It ${event.data}.`));
steps.addEventListener("end", () => {
  steps.close();
  location.reload();
});

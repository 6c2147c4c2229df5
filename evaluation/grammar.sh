#!/usr/bin/env bash
# Scores tags and dependencies on a treebank that was never trained on, with the treebank's own scorer.
# usage: evaluation/grammar.sh [SHARED]
set -euo pipefail
home=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
shared=$(cd "${1:-$home/../shared}" && pwd)
gold=$shared/treebank/pud_all.conllu.gz
ours=$(mktemp --suffix .conllu)
trap 'rm -f "$ours"' EXIT
gzip -dc "$gold" | "$home/readout" annotate --conllu > "$ours"
python3 "$shared/treebank/score.py" "$gold" "$ours"

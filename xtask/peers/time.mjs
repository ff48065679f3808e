// Times the layouts of others on the boxes that `cargo xtask bench layout` wrote: `node time.mjs boxes.json`.
// Prints one line of JSON per layout and size: {"peer", "name", "ms"}; ms is null when it took too long or failed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const LIMIT_MS = 60_000;
const GAP = 30;

const layouts = {
  async 'd3-flextree'(boxes) {
    const { flextree } = await import('d3-flextree');
    return () => {
      const nodes = boxes.map(([, w, h]) => ({ size: [w + GAP, h + GAP], children: [] }));
      boxes.forEach(([parent], index) => parent === null || nodes[parent].children.push(nodes[index]));
      const layout = flextree({ nodeSize: (node) => node.data.size });
      layout(layout.hierarchy(nodes[0], (node) => node.children));
    };
  },
  async dagre(boxes) {
    const { default: dagre } = await import('@dagrejs/dagre');
    return () => {
      const graph = new dagre.graphlib.Graph();
      graph.setGraph({ nodesep: GAP, ranksep: GAP });
      graph.setDefaultEdgeLabel(() => ({}));
      boxes.forEach(([, width, height], index) => graph.setNode(String(index), { width, height }));
      boxes.forEach(([parent], index) => parent === null || graph.setEdge(String(parent), String(index)));
      dagre.layout(graph);
    };
  },
  async 'elkjs mrtree'(boxes) {
    const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
    const elk = new Elk();
    return () =>
      elk.layout({
        id: 'chart',
        layoutOptions: { 'elk.algorithm': 'mrtree' },
        children: boxes.map(([, width, height], index) => ({ id: String(index), width, height })),
        edges: boxes.flatMap(([parent], index) =>
          parent === null ? [] : [{ id: `e${index}`, sources: [String(parent)], targets: [String(index)] }],
        ),
      });
  },
};

const [file, peer, name] = process.argv.slice(2);
const charts = JSON.parse(readFileSync(file, 'utf8'));
if (peer) {
  const run = await layouts[peer](charts[name]);
  const times = [];
  const until = performance.now() + 10_000;
  // The first runs warm the machine up; whatever takes long is run fewer times.
  for (let turn = 0; turn < 25 && (turn < 1 || performance.now() < until); turn++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  const warm = times.length > 5 ? times.slice(5) : times;
  console.log(warm.sort((a, b) => a - b)[Math.floor(warm.length / 2)]);
} else {
  for (const each of Object.keys(charts)) {
    for (const other of Object.keys(layouts)) {
      const args = ['--stack-size=4000', import.meta.filename, file, other, each];
      const child = spawnSync(process.execPath, args, { timeout: LIMIT_MS, encoding: 'utf8' });
      const ms = child.status === 0 ? Number(child.stdout) : null;
      console.log(JSON.stringify({ peer: other, name: each, ms }));
    }
  }
}

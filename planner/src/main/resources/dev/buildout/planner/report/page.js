// Draws every chart, again when the width, the colour scheme or the medium changes.
const charts = JSON.parse(document.getElementById('chart-data').textContent);

function drawChart(id) {
  const chart = charts[id];
  const figure = document.getElementById(id);
  const plot = figure.querySelector('.plot');
  if (plot.clientWidth === 0) {
    return; // folded away: drawn when it unfolds
  }
  const kind = draw[chart.kind];
  const option = kind(chart.data, plot, figure);
  legend(figure, kind.legend ? kind.legend(chart.data, plot, figure) : []);
  if (!figure.instance) {
    figure.instance = echarts.init(plot, null, {renderer: 'svg'});
    figure.instance.on('click', item => chart.kind === 'gantt' && ganttClick(figure, item, () => drawChart(id)));
  }
  figure.instance.resize({width: printWidth(plot)});
  figure.instance.setOption(option, {notMerge: true});
  figure.drawnWidth = plot.clientWidth;
}

/** Paper has its own width, which no element knows before the page is printed; on a screen a chart fills its place. */
function printWidth(plot) {
  const printing = 'print' in document.documentElement.dataset;
  return printing ? (plot.closest('.multiples') ? 310 : 990) : 'auto';
}

function drawAll() {
  Object.keys(charts).forEach(drawChart);
}

document.querySelectorAll('table[data-cap]').forEach(wireTable);
for (const [id, chart] of Object.entries(charts)) {
  const figure = document.getElementById(id);
  wireNumbers(figure, chart);
  if (chart.kind === 'gantt') {
    ganttControls(figure, chart.data, () => drawChart(id));
  }
  drawChart(id);
  new ResizeObserver(() => {
    if (figure.drawnWidth !== figure.querySelector('.plot').clientWidth) {
      drawChart(id);
    }
  }).observe(figure);
}
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
addEventListener('beforeprint', () => {
  document.documentElement.dataset.print = '';
  drawAll();
});
addEventListener('afterprint', () => {
  delete document.documentElement.dataset.print;
  drawAll();
});
document.documentElement.dataset.ready = 'true';

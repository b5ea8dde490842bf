import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Only what is used, and only in the chunk of who shows a chart.
use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer, TooltipComponent]);

export type ChartOption = EChartsCoreOption;
export const createChart = (element: HTMLElement) => init(element, null, { renderer: 'svg' });

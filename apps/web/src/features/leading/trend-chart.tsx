import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { theme } from 'antd';
import { useEffect, useRef } from 'react';

use([BarChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

interface Props {
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  readonly months: readonly string[];
  readonly series: readonly Series[];
}

/** Bars by month; patterns as well as colours tell the series apart. */
export function TrendChart({ label, months, series }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const { token } = theme.useToken();
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, undefined, { renderer: 'svg' });
    const line = { lineStyle: { color: token.colorBorder } };
    chart.setOption({
      animation: false,
      color: [token.colorPrimary, token.colorSuccess, token.colorError],
      textStyle: { fontFamily: token.fontFamily },
      aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
      legend: { top: 0, left: 0, textStyle: { color: token.colorText } },
      grid: { left: 4, right: 4, bottom: 4, top: 36, outerBoundsMode: 'same' },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: [...months], axisLine: line, axisLabel: { color: token.colorText } },
      yAxis: { type: 'value', minInterval: 1, splitLine: line, axisLabel: { color: token.colorText } },
      series: series.map(({ name, values }) => ({ name, type: 'bar', barMaxWidth: 26, data: [...values] })),
    });
    const resize = () => chart.resize();
    addEventListener('resize', resize);
    return () => {
      removeEventListener('resize', resize);
      chart.dispose();
    };
  }, [months, series, token]);
  return (
    <div role="img" aria-label={label} className="no-print" style={{ marginBottom: 12 }}>
      <div ref={place} style={{ height: 260, width: '100%' }} aria-hidden="true" />
    </div>
  );
}

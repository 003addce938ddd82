import { qrcode, type DrawingContext, type RenderOptions } from 'bwip-js/browser';

/** Blank modules around the symbol that readers ask for (ISO/IEC 18004). */
const QUIET_ZONE = 4;

interface Path {
  readonly d: string;
  readonly width: number;
  readonly height: number;
}

/** A QR code drawn as one SVG path: sharp on paper, black on white also in the dark. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { d, width, height } = pathOf(text);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${width + 2 * QUIET_ZONE} ${height + 2 * QUIET_ZONE}`}
      className="qr"
    >
      <rect x={-QUIET_ZONE} y={-QUIET_ZONE} width="100%" height="100%" fill="#fff" />
      <path d={d} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

function pathOf(text: string): Path {
  const options: RenderOptions = { bcid: 'qrcode', text, scale: 1, padding: 0 };
  return qrcode(options, new PathDrawing());
}

/** Takes the symbol's polygons as they come. */
class PathDrawing implements DrawingContext<Path> {
  private d = '';
  private width = 0;
  private height = 0;

  scale(): [number, number] {
    return [1, 1];
  }

  measure() {
    return { width: 0, ascent: 0, descent: 0 };
  }

  init(width: number, height: number): void {
    this.width = width;
    this.height = height;
  }

  polygon(points: [number, number][]): void {
    this.d += `M${points.map(([x, y]) => `${x} ${y}`).join('L')}z`;
  }

  line(): void {
    /* a QR code has none */
  }

  hexagon(): void {
    /* a QR code has none */
  }

  ellipse(): void {
    /* a QR code has none */
  }

  text(): void {
    /* a QR code has none */
  }

  fill(): void {
    /* one colour */
  }

  end(): Path {
    return { d: this.d, width: this.width, height: this.height };
  }
}

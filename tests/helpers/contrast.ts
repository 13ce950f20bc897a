import sharp from 'sharp';

/** WCAG 2.2, 1.4.11: what a drawing says must differ this much from what it stands on. */
export const LEGIBLE = 3;

/** Between what a picture is darkest and lightest in, less the 2 % at both ends. */
export async function contrastIn(png: Buffer): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const luminances = Array.from({ length: info.width * info.height }, (_, index) =>
    luminanceOf([...data.subarray(3 * index, 3 * index + 3)]),
  ).sort((a, b) => a - b);
  const at = (share: number) => luminances[Math.floor(share * (luminances.length - 1))] ?? 0;
  return (at(0.98) + 0.05) / (at(0.02) + 0.05);
}

/** Of channels from 0 to 255: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminanceOf(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

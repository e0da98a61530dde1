import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";

const { resolve } = createRequire(import.meta.url);
const FONTS = ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"].map((file) =>
  resolve(`@expo-google-fonts/inter/${file}`),
);

/** A picture of a chart, two dots a pixel, with fonts of ours: the same on every machine. */
export function chartPng(svg: string, width: number): Uint8Array {
  const picture = new Resvg(svg, {
    fitTo: { mode: "width", value: width * 2 },
    font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: "Inter", sansSerifFamily: "Inter" },
  });
  return picture.render().asPng();
}

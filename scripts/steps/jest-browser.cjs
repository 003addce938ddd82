'use strict';

/** An emulated graphics card, made ready anew by each browser, costs more than all that our pages draw with it. */
const GRAPHICS = /use-gl|use-angle|gpu-blocklist|swiftshader|in-process-gpu/;
const FLAT = ['--disable-gpu', '--disable-software-rasterizer'];

/** Before browser specs: the built apps, and a Chromium: the one named by DONTHU_CHROMIUM, else the one that came with npm. */
module.exports = async () => {
  await require('./jest-build.cjs')();
  if (process.env.DONTHU_CHROMIUM) return;
  const { default: chromium } = await import('@sparticuz/chromium');
  process.env.DONTHU_CHROMIUM = await chromium.executablePath();
  process.env.DONTHU_CHROMIUM_ARGS = JSON.stringify([...chromium.args.filter((arg) => !GRAPHICS.test(arg)), ...FLAT]);
};

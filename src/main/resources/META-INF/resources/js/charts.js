/** What charts are drawn with: parts of d3, which index.html loads from the WebJars of the build. */
export const {area, bin, line, max, scaleLinear, scaleTime} = globalThis.d3;

/** From 0 to 1 on the page's own scale; what lies outside stays at the end. */
export const unit = scaleLinear().clamp(true);

// The plan as one page of HTML: opened by any browser, printed well, without a script. What people wrote is text in it.
import { cleanText, oneLine } from './clean-text.ts'
import { captionOf, Figures } from './numbers.ts'
import { ganttScene } from './pictures/gantt-scene.ts'
import { matrixScene } from './pictures/matrix-scene.ts'
import { sceneToSvg } from './pictures/svg.ts'
import type { Scene } from './pictures/scene.ts'
import type { Block, Line, StrategicPlan, TableContent } from './tree.ts'

const escape = (text: string): string => text.replaceAll(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)!};`)
const words = (text: string): string => escape(cleanText(text)).replaceAll('\n', '<br>')
const classOf = ({ isVoice, isGap }: Line): string =>
  isGap ? ' class="gap"' : isVoice ? ' class="voice"' : ''

function tableToHtml(block: TableContent, figures: Figures): string {
  const caption = block.caption
    ? `<caption dir="auto">${words(captionOf(figures.next('table'), block.caption))}</caption>\n`
    : ''
  const head = block.header.map((text) => `<th scope="col">${words(text)}</th>`).join('')
  const rows = block.rows.map(
    (row) =>
      `<tr>${row.map((line) => `<td dir="auto"${classOf(line)}>${words(line.text)}</td>`).join('')}</tr>`,
  )
  return `<div class="wide"><table>\n${caption}<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody></table></div>`
}

function figureToHtml(
  scene: Scene,
  { alt, caption }: { readonly alt: string; readonly caption: string },
  figures: Figures,
): string {
  const numbered = captionOf(figures.next('figure'), caption)
  return `<figure>${sceneToSvg(scene, alt)}<figcaption dir="auto">${words(numbered)}</figcaption></figure>`
}

function blockToHtml(block: Block, figures: Figures): string {
  switch (block.kind) {
    case 'heading': {
      const tag = block.level === 2 ? 'h3' : 'h4'
      return `<${tag} dir="auto"${classOf({ text: '', isVoice: block.source !== undefined })}>${words(block.text)}</${tag}>`
    }
    case 'paragraph':
      return `<p dir="auto"${classOf(block.line)}>${words(block.line.text)}</p>`
    case 'list': {
      const tag = block.isNumbered ? 'ol' : 'ul'
      const items = block.lines.map((line) => `<li dir="auto"${classOf(line)}>${words(line.text)}</li>`)
      return `<${tag}>\n${items.join('\n')}\n</${tag}>`
    }
    case 'table':
      return tableToHtml(block, figures)
    case 'matrix':
      return figureToHtml(matrixScene(block.cards, block.words), block, figures)
    case 'gantt':
    case 'picture': {
      const scene = block.kind === 'gantt' ? ganttScene(block.chart) : block.scene
      const picture = figureToHtml(scene, block, figures)
      return `${picture}\n${tableToHtml({ header: block.header, rows: block.rows }, figures)}`
    }
  }
}

const style = `
:root{color-scheme:light}
body{margin:0 auto;max-width:42rem;padding:2rem 1.25rem 4rem;background:#fff;color:#1b2420;font:1.0625rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2,h4,.voice{font-family:"Palatino Linotype",Palatino,Georgia,serif}
h1{font-size:2.1rem;line-height:1.15;margin:0 0 .5rem}
h2{font-size:1.7rem;line-height:1.2;margin:3rem 0 .75rem}
h3{font-size:1.2rem;color:#1c5144;margin:1.75rem 0 .4rem}
h4{font-size:1.05rem;margin:1.25rem 0 .25rem}
p{margin:.4rem 0}
ul,ol{margin:.3rem 0;padding-inline-start:1.4rem}
header p,figcaption,caption{color:#434e48;font-size:.875rem}
caption{text-align:start;caption-side:top;padding-bottom:.3rem}
nav{margin:2rem 0;border-top:1px solid #c9cdc8;border-bottom:1px solid #c9cdc8;padding:.75rem 0}
nav h2{font:600 1rem/1.4 system-ui,sans-serif;margin:0}
a{color:#1c5144}
.gap{color:#7a5a00;font-weight:600}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem;margin:.75rem 0;overflow-wrap:normal}
th,td{text-align:start;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid #c9cdc8}
th{border-bottom-color:#1b2420;color:#434e48}
figure{margin:1rem 0}
svg{max-width:100%;height:auto}
footer{margin-top:4rem;color:#434e48;font-size:.8rem}
@media print{
body{max-width:none;padding:0;font-size:11pt}
h2{break-before:page;margin-top:0}
nav h2{break-before:auto}
h2,h3,h4,caption{break-after:avoid}
tr,figure,li{break-inside:avoid}
thead{display:table-header-group}
.wide{overflow:visible}
@page{margin:20mm 18mm}
}`

export function renderHtml(plan: StrategicPlan): string {
  const figures = new Figures(plan.words)
  const contents = plan.parts.map(
    ({ id, title }) => `<li><a href="#part-${escape(id)}">${words(title)}</a></li>`,
  )
  const parts = plan.parts.map(
    ({ id, title, blocks }) =>
      `<section id="part-${escape(id)}" aria-labelledby="title-${escape(id)}">\n<h2 id="title-${escape(id)}" dir="auto">${words(title)}</h2>\n${blocks.map((block) => blockToHtml(block, figures)).join('\n')}\n</section>`,
  )
  return `<!doctype html>
<html lang="${escape(plan.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Tertulia">
<title>${escape(oneLine(plan.title))}</title>
<style>${style}
</style>
</head>
<body>
<header>
<h1 dir="auto" class="voice">${words(plan.title)}</h1>
${plan.subtitle.map((line) => `<p dir="auto">${words(line)}</p>`).join('\n')}
</header>
<nav aria-labelledby="contents"><h2 id="contents">${words(plan.words.contents)}</h2>
<ol>
${contents.join('\n')}
</ol></nav>
<main>
${parts.join('\n')}
</main>
<footer>${words(plan.running)}</footer>
</body>
</html>
`
}

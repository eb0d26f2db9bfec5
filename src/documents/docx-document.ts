import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
} from 'docx'
import { drawCharts, type ChartPicture } from './chart/draw-charts.ts'
import { decreeForm, textWidthMm } from './decree-form.ts'
import { bodyLine, docxBlocks, runs, singleLine, thinParagraph, twipsPerMm } from './docx-blocks.ts'
import { centred, letterhead, signatureTable, titleLines } from './docx-letterhead.ts'
import type { OfficialDocument } from './official-document.ts'
import { printedDocument, type PrintedAppendix, type PrintedDocument } from './printed-document.ts'

type Pictures = ReadonlyMap<string, ChartPicture>

const { pageMm, marginMm, sizePt } = decreeForm
const twips = (mm: number) => Math.round(mm * twipsPerMm)

/** The document as an editable Word file in the form of Decree 30/2020. */
export async function writeDocx(document: OfficialDocument): Promise<Uint8Array> {
  const printed = printedDocument(document)
  const pictures = await drawCharts(printed)
  const heading = {
    run: { color: '000000', size: sizePt.body * 2, bold: true },
    paragraph: { spacing: bodyLine },
  }
  const file = new Document({
    title: printed.metadata.title,
    creator: printed.metadata.author,
    lastModifiedBy: printed.metadata.author,
    styles: {
      default: {
        document: {
          run: {
            font: 'Times New Roman',
            size: sizePt.body * 2,
            language: { value: 'vi-VN', eastAsia: 'vi-VN' },
          },
          paragraph: { spacing: bodyLine },
        },
        heading1: heading,
        heading2: heading,
        heading3: { ...heading, run: { ...heading.run, bold: false } },
      },
    },
    sections: [
      mainSection(printed, pictures),
      ...printed.appendices.map((appendix) => appendixSection(appendix, pictures)),
    ].map((section, index, sections) =>
      index === sections.length - 1 ? withSeal(section, printed.seal) : section,
    ),
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function mainSection(printed: PrintedDocument, pictures: Pictures): ISectionOptions {
  const width = textWidthMm(false)
  return {
    ...pages(false),
    children: [
      letterhead(printed, width),
      ...titleLines(printed, width),
      ...docxBlocks(printed.body, width, { keepLastWithNext: true, pictures }),
      // Two tables that touch become one in Word.
      thinParagraph({ keepNext: true, spacing: { ...singleLine, after: 120 } }),
      signatureTable(printed, width),
    ],
  }
}

function appendixSection(appendix: PrintedAppendix, pictures: Pictures): ISectionOptions {
  return {
    ...pages(appendix.landscape),
    children: [
      centred(appendix.label, { bold: true }),
      ...(appendix.title === null ? [] : [centred(appendix.title, { bold: true })]),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { ...singleLine, after: 240 },
        children: runs(appendix.reference, { italics: true }),
      }),
      ...docxBlocks(appendix.body, textWidthMm(appendix.landscape), {
        keepLastWithNext: false,
        pictures,
      }),
    ],
  }
}

function withSeal(section: ISectionOptions, seal: string | null): ISectionOptions {
  if (seal === null) return section
  const line = new Paragraph({
    spacing: { ...singleLine, before: 240 },
    children: runs(seal, { sizePt: sizePt.seal }),
  })
  return { ...section, children: [...section.children, line] }
}

/** Pages numbered from 1 in the top margin, the first without its number (Annex I, I.7 and III.1.đ). */
function pages(landscape: boolean): Omit<ISectionOptions, 'children'> {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: singleLine,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: sizePt.pageNumber * 2 })],
  })
  return {
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [thinParagraph()] }),
    },
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // The library turns width and height around itself for landscape.
        size: {
          width: twips(pageMm.width),
          height: twips(pageMm.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(marginMm.top),
          bottom: twips(marginMm.bottom),
          left: twips(marginMm.left),
          right: twips(marginMm.right),
          header: twips(marginMm.top / 2),
          footer: twips(marginMm.bottom / 2),
        },
        pageNumbers: { start: 1 },
      },
    },
  }
}

import { describe, expect, test } from 'vitest'
import { abstractList, docxByHand, item, list, paragraph, run } from './docx-by-hand-example.ts'
import { readDocx } from './read-docx.ts'

function linesOf(...given: Parameters<typeof docxByHand>): string[] {
  return readDocx(docxByHand(...given))
    .text.split('\n')
    .slice(0, -1)
}

describe('automatic numbers', () => {
  const outline = abstractList(1, [
    ['upperRoman', '%1.'],
    ['decimal', '%2.'],
    ['decimal', '%2.%3.'],
    ['lowerLetter', '%4)'],
    ['bullet', '-'],
    ['bullet', '+'],
  ])

  test('count by level, and again from one below a higher level', () => {
    const numbering = outline + list(7, 1)
    const body = [
      item('Mục đích', 7),
      item('Một', 7, 1),
      item('Hai', 7, 1),
      item('Hai ba', 7, 2),
      item('điểm', 7, 3),
      item('điểm', 7, 3),
      item('gạch', 7, 4),
      item('cộng', 7, 5),
      item('Nhiệm vụ', 7),
      item('Một', 7, 1),
    ].join('')
    expect(linesOf(body, { numbering })).toEqual([
      'I. Mục đích',
      '1. Một',
      '2. Hai',
      '2.1. Hai ba',
      'a) điểm',
      'b) điểm',
      '- gạch',
      '+ cộng',
      'II. Nhiệm vụ',
      '1. Một',
    ])
  })

  test('lists of one abstract list count on; an override starts anew', () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const numbering = outline + list(1, 1) + list(2, 1) + list(3, 1, anew)
    const body = item('a', 1) + item('b', 2) + item('c', 3) + item('d', 3) + item('e', 1)
    expect(linesOf(body, { numbering })).toEqual(['I. a', 'II. b', 'I. c', 'II. d', 'III. e'])
  })

  test('a level can be told never to restart, or to be Arabic throughout', () => {
    const numbering =
      abstractList(1, [
        ['upperRoman', 'Chương %1', '<w:suff w:val="nothing"/>'],
        ['decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>'],
        ['decimal', '%1.%3', '<w:isLgl/>'],
      ]) + list(1, 1)
    const body = item('', 1) + item('x', 1, 1) + item('', 1) + item('y', 1, 1) + item('z', 1, 2)
    expect(linesOf(body, { numbering })).toEqual([
      'Chương I',
      'Điều 1. x',
      'Chương II',
      'Điều 2. y',
      '2.1 z',
    ])
  })

  test('above a level that comes first have begun; text boxes count apart', () => {
    const numbering = outline + list(1, 1)
    const box = `<w:r><w:pict><w:txbxContent>${item('hộp', 1)}</w:txbxContent></w:pict></w:r>`
    const body = item('x', 1, 2) + item('y', 1) + paragraph(box) + item('z', 1)
    expect(linesOf(body, { numbering })).toEqual(['1.1. x', 'II. y', 'I. hộp', 'III. z'])
  })

  test('come from the style, and 0 takes them away', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>`
    const numbering =
      abstractList(1, [
        ['upperRoman', '%1.', '<w:pStyle w:val="Muc"/>'],
        ['decimal', '%2.', '<w:pStyle w:val="Con"/>'],
      ]) + list(1, 1)
    const body =
      paragraph(run('Phần'), '<w:pStyle w:val="Muc"/>') +
      paragraph(run('Việc'), '<w:pStyle w:val="Con"/>') +
      paragraph(run('Không số'), '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(linesOf(body, { styles, numbering })).toEqual(['I. Phần', '1. Việc', 'Không số'])
  })

  test('letters after z, numbers of two digits, picture bullets', () => {
    const numbering =
      abstractList(1, [['lowerLetter', '%1)', '<w:start w:val="26"/>']]) +
      abstractList(2, [['decimalZero', '%1']]) +
      abstractList(3, [['bullet', '\uf0b7']]) +
      list(1, 1) +
      list(2, 2) +
      list(3, 3)
    const body = item('x', 1) + item('y', 1) + item('', 2) + item('z', 3) + item('', 3)
    expect(linesOf(body, { numbering })).toEqual(['z) x', 'aa) y', '01', '- z'])
  })
})

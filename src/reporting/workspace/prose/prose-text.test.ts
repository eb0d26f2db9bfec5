import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOfNodes, type ProseNode } from './prose-dom.ts'
import {
  deleteFigureBeside,
  insertFigure,
  pastedText,
  piecesOf,
  replaceRange,
  textOfPieces,
  tokenOf,
} from './prose-text.ts'

const word = (nodeValue: string): ProseNode => ({ nodeName: '#text', nodeValue, childNodes: [] })
const block = (nodeName: string, ...childNodes: ProseNode[]): ProseNode => ({
  nodeName,
  nodeValue: null,
  childNodes,
})
const chip = (figure: string, ...childNodes: ProseNode[]): ProseNode => ({
  ...block('SPAN', ...childNodes),
  dataset: { figure },
})

const ref = fc.record({
  code: fc.stringMatching(/^[a-z0-9_]{1,12}$/),
  row: fc.oneof(fc.constant(''), fc.stringMatching(/^[a-z0-9_]{1,12}$/)),
})

describe('tokens', () => {
  test('come apart and together again, whatever stands around them', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), ref.map(tokenOf))), (parts) => {
        const text = parts.join('')
        expect(textOfPieces(piecesOf(text))).toBe(text)
      }),
    )
    expect(piecesOf('Có {fig:news} tin, {fig:activities_by_channel:zalo_oa} bài Zalo')).toEqual([
      'Có ',
      { code: 'news', row: '' },
      ' tin, ',
      { code: 'activities_by_channel', row: 'zalo_oa' },
      ' bài Zalo',
    ])
  })

  test('drawn as paragraphs and figures are read as the same text', () => {
    const line = fc
      .array(fc.oneof(fc.stringMatching(/^[a-zđấễộ ,.-]{1,8}$/), ref.map(tokenOf)))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const paragraphs = lines.map((text) =>
          text === ''
            ? block('P', block('BR'))
            : block(
                'P',
                ...piecesOf(text).map((piece) =>
                  typeof piece === 'string' ? word(piece) : chip(tokenOf(piece), word('12')),
                ),
              ),
        )
        expect(textOfNodes(paragraphs)).toBe(lines.join('\n'))
      }),
    )
  })
})

describe('what a browser leaves behind', () => {
  test('counts as words and lines only', () => {
    const left = [
      word('Mở đầu'),
      block('DIV', block('B', word('đậm')), chip('{fig:news}', word('36'))),
      block('DIV', block('P', word('trong'))),
      block('P', word('một'), block('BR'), word('hai\u00a0ba'), block('BR')),
      block('P', block('BR')),
      block('P', word('cuối')),
    ]
    expect(textOfNodes(left)).toBe('Mở đầu\nđậm{fig:news}\ntrong\nmột\nhai ba\n\ncuối')
    expect(textOfNodes([])).toBe('')
  })

  test('a figure taken out of the page is gone from the text as a whole', () => {
    expect(textOfNodes([block('P', word('Có '), word(' tin'))])).toBe('Có  tin')
  })
})

describe('a paste', () => {
  test('keeps words and lines, and nothing of where it was copied', () => {
    expect(pastedText('Kết quả:\r\n\r\n• Phát\u00a0thanh\t7 buổi\r\n\uf0b7 Tập\u200b huấn')).toBe(
      'Kết quả:\n- Phát thanh 7 buổi\n- Tập huấn',
    )
    expect(pastedText('a\u0302\u0301')).toBe('ấ')
  })

  test('stands in the place of the selection and never cuts a figure', () => {
    const text = 'Có {fig:news} tin'
    expect(replaceRange(text, 3, 13, 'nhiều')).toEqual({ text: 'Có nhiều tin', caret: 8 })
    expect(replaceRange(text, 5, 5, 'x').text).toBe('Có x{fig:news} tin')
    expect(replaceRange(text, 0, 6, '').text).toBe(' tin')
  })
})

describe('a figure', () => {
  test('is put with a space to the words beside it', () => {
    const put = insertFigure('Đã đăng tin.', 7, 7, { code: 'news', row: '' })
    expect(put).toEqual({ text: 'Đã đăng {fig:news} tin.', caret: 18 })
    expect(insertFigure('(', 1, 1, { code: 'a', row: 'b' }).text).toBe('({fig:a:b}')
  })

  test('is taken out whole from either side, and only when the caret touches it', () => {
    const text = 'Có {fig:news} tin'
    expect(deleteFigureBeside(text, 13, 'before')).toEqual({ text: 'Có  tin', caret: 3 })
    expect(deleteFigureBeside(text, 3, 'after')).toEqual({ text: 'Có  tin', caret: 3 })
    expect(deleteFigureBeside(text, 3, 'before')).toBeNull()
    expect(deleteFigureBeside(text, 14, 'before')).toBeNull()
  })
})

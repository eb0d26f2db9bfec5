import { drawProse, placeCaret, selectionIn, textOfNodes } from './prose-dom.ts'
import { redo, startHistory, step, undo } from './prose-history.ts'
import {
  deleteFigureBeside,
  insertFigure,
  pastedText,
  piecesOf,
  replaceRange,
  type Edited,
  type FigureRef,
} from './prose-text.ts'

export interface ProseField {
  /** Another text than the one typed here: proposed again, restored, or somebody else's. */
  show: (text: string) => void
  /** Puts a figure where the caret was last. */
  insert: (figure: FigureRef) => void
  /** Writes on the figures what they are now. */
  label: () => void
  close: () => void
}

export interface ProseFieldUse {
  onChange: (text: string) => void
  onOpenFigure: (figure: FigureRef) => void
  figure: (figure: FigureRef) => { words: string; spoken: string; doubt: boolean }
}

/**
 * Prose with figures in an editable element. The letters are typed by the browser itself, so that every
 * Vietnamese keyboard works; whatever is more than letters (paste, a figure, undo) is done on the text and
 * drawn anew. `use` is asked at each event.
 */
export function openProseField(
  root: HTMLElement,
  text: string,
  use: () => ProseFieldUse,
): ProseField {
  let drawn = ''
  let caret = { from: text.length, to: text.length }
  let history = startHistory(text)
  const stop = new AbortController()

  const label = () => {
    for (const element of root.querySelectorAll<HTMLElement>('[data-figure]')) {
      const { words, spoken, doubt } = use().figure(refOf(element))
      if (element.textContent !== words) element.textContent = words
      element.className = doubt ? 'chip doubt' : 'chip'
      element.setAttribute('aria-label', spoken)
    }
  }
  const draw = (next: string) => {
    drawProse(root, next, chip)
    drawn = next
    label()
  }
  const go = ({ text: next, caret: at }: Edited) => {
    draw(next)
    placeCaret(root, at)
    caret = { from: at, to: at }
    use().onChange(next)
  }
  const act = (edited: Edited) => {
    history = step(history, edited, Date.now(), false)
    root.focus()
    go(edited)
  }
  const back = (how: typeof undo) => {
    const next = how(history)
    if (next === history) return
    history = next
    go(next.now)
  }
  const put = (words: string) => {
    const at = selectionIn(root)
    if (at) act(replaceRange(drawn, at.from, at.to, words))
  }
  const copy = (data: DataTransfer | null): boolean => {
    const at = selectionIn(root)
    if (!at || at.from === at.to || !data) return false
    data.setData('text/plain', drawn.slice(at.from, at.to))
    return true
  }

  const on = <K extends keyof HTMLElementEventMap>(
    name: K,
    react: (event: HTMLElementEventMap[K]) => void,
  ) => {
    root.addEventListener(name, react, { signal: stop.signal })
  }
  on('beforeinput', (event) => {
    const { inputType } = event
    if (inputType.startsWith('format')) event.preventDefault()
    if (inputType === 'historyUndo' || inputType === 'historyRedo') {
      event.preventDefault()
      back(inputType === 'historyUndo' ? undo : redo)
    }
    const side = SIDES[inputType]
    const at = selectionIn(root)
    if (!side || !at || at.from !== at.to || event.isComposing) return
    const edited = deleteFigureBeside(drawn, at.from, side)
    if (!edited) return
    event.preventDefault()
    act(edited)
  })
  on('input', () => {
    const next = textOfNodes(root.childNodes)
    const at = selectionIn(root)?.from ?? next.length
    history = step(history, { text: next, caret: at }, Date.now(), true)
    drawn = next
    if (root.childElementCount === 0) {
      // Everything was deleted, the paragraph too: the next letter needs one.
      draw(next)
      placeCaret(root, at)
    }
    use().onChange(next)
  })
  on('paste', (event) => {
    event.preventDefault()
    put(pastedText(event.clipboardData?.getData('text/plain') ?? ''))
  })
  // A drop would bring the markup of another page.
  on('drop', (event) => {
    event.preventDefault()
  })
  on('copy', (event) => {
    if (copy(event.clipboardData)) event.preventDefault()
  })
  on('cut', (event) => {
    if (!copy(event.clipboardData)) return
    event.preventDefault()
    put('')
  })
  on('click', (event) => {
    const figure = figureAt(event.target)
    if (figure) use().onOpenFigure(figure)
  })
  on('keydown', (event) => {
    const figure = figureAt(event.target)
    if (figure && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      use().onOpenFigure(figure)
    } else if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) {
      event.preventDefault()
      back(event.key.toLowerCase() === 'y' || event.shiftKey ? redo : undo)
    }
  })
  document.addEventListener(
    'selectionchange',
    () => {
      caret = selectionIn(root) ?? caret
    },
    { signal: stop.signal },
  )
  draw(text)

  return {
    show: (next) => {
      if (next === drawn) return
      const end = next.length
      history = step(history, { text: next, caret: end }, Date.now(), false)
      caret = { from: end, to: end }
      draw(next)
    },
    insert: (figure) => {
      act(insertFigure(drawn, caret.from, caret.to, figure))
    },
    label,
    close: () => {
      stop.abort()
    },
  }
}

const SIDES: Readonly<Record<string, 'before' | 'after'>> = {
  deleteContentBackward: 'before',
  deleteContentForward: 'after',
}

function chip(_: FigureRef, token: string): HTMLElement {
  const element = document.createElement('span')
  element.contentEditable = 'false'
  element.dataset['figure'] = token
  element.setAttribute('role', 'button')
  element.tabIndex = 0
  return element
}

function figureAt(target: EventTarget | null): FigureRef | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-figure]') : null
  return element ? refOf(element) : null
}

function refOf(element: HTMLElement): FigureRef {
  const [piece] = piecesOf(element.dataset['figure'] ?? '')
  return typeof piece === 'object' ? piece : { code: '', row: '' }
}

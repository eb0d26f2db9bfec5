import { type Editor, type Extensions, mergeAttributes, Node } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { linkAddress } from '../../body/body.ts'
import { pictureView, recordingView, tableView } from './block-views.ts'

/** The editor knows the blocks of a body and nothing else, so that nothing can be typed that cannot be kept. */
export function bodyExtensions(): Extensions {
  return [
    StarterKit.configure({
      code: false,
      codeBlock: false,
      horizontalRule: false,
      italic: false,
      strike: false,
      underline: false,
      trailingNode: false,
      heading: { levels: [2, 3] },
      link: {
        openOnClick: false,
        linkOnPaste: true,
        HTMLAttributes: { target: null, rel: null },
        isAllowedUri: (url) => linkAddress.safeParse(url).success,
      },
    }),
    callout,
    reference,
    atom(
      'image',
      { mediaId: '', hash: '', alt: '', caption: '', width: 1, height: 1 },
      pictureView,
    ),
    atom(
      'recording',
      {
        mediaId: '',
        hash: '',
        kind: 'audio',
        mime: '',
        caption: '',
        seconds: null,
        cues: null,
        transcript: null,
      },
      recordingView,
    ),
    atom('table', { caption: '', header: true, rows: [['']] }, tableView),
  ]
}

const callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => ({ tone: { default: 'note' } }),
  parseHTML: () => [{ tag: 'div[data-callout]' }],
  renderHTML: ({ node }) => ['div', { class: `callout ${String(node.attrs['tone'])}` }, 0],
})

const reference = Node.create({
  name: 'reference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    kind: { default: 'law' },
    code: { default: '' },
    label: { default: '' },
  }),
  parseHTML: () => [{ tag: 'cite[data-reference]' }],
  renderHTML: ({ node }) => ['cite', { class: 'reference' }, String(node.attrs['label'])],
  renderText: ({ node }) => String(node.attrs['label']),
})

export type AtomView = (attrs: Record<string, unknown>) => HTMLElement

/** A block that is edited as a whole, in a dialog. Copied out of the editor it says what it is (`data-block`). */
function atom(name: string, defaults: Record<string, unknown>, view: AtomView): Node {
  return Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () =>
      Object.fromEntries(
        Object.entries(defaults).map(([key, value]) => [key, { default: value, rendered: false }]),
      ),
    parseHTML: () => [{ tag: `figure[data-${name}]` }],
    renderHTML: ({ node, HTMLAttributes }) => [
      'figure',
      mergeAttributes(HTMLAttributes, {
        [`data-${name}`]: '',
        'data-block': JSON.stringify({ type: name, attrs: node.attrs }),
      }),
    ],
    addNodeView:
      () =>
      ({ node }) => ({ dom: view(node.attrs) }),
  })
}

/** What the toolbar acts on: the block selected as a whole, if there is one. */
export function selectedAtom(
  editor: Editor,
): { name: string; attrs: Record<string, unknown> } | null {
  const { selection } = editor.state
  const node = 'node' in selection ? (selection.node as typeof editor.state.doc) : null
  return node ? { name: node.type.name, attrs: node.attrs } : null
}

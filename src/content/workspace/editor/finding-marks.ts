import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { Extension } from '@tiptap/core'

/** Blocks of the body with something to mend, by their place. */
export type FindingMarks = ReadonlyMap<number, 'blocks' | 'warns'>

export const marksKey = new PluginKey<FindingMarks>('finding-marks')

/** A sign in the margin beside each block with something to mend; the words themselves are left alone. */
export const findingMarks = Extension.create({
  name: 'findingMarks',
  addProseMirrorPlugins: () => [
    new Plugin<FindingMarks>({
      key: marksKey,
      state: {
        init: () => new Map(),
        apply: (transaction, marks) =>
          (transaction.getMeta(marksKey) as FindingMarks | undefined) ?? marks,
      },
      props: {
        decorations: (state) => {
          const marks = marksKey.getState(state)
          const found: Decoration[] = []
          let place = 0
          state.doc.forEach((node, at) => {
            const severity = marks?.get(place)
            if (severity) {
              found.push(Decoration.node(at, at + node.nodeSize, { 'data-finding': severity }))
            }
            place += 1
          })
          return DecorationSet.create(state.doc, found)
        },
      },
    }),
  ],
})

import { Button } from '../../../ui/button.tsx'
import { ChangedText, changedKey } from '../../../ui/changed-text.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en.ts'
import { itemChanges } from '../../item/item-changes.ts'
import type { ItemContent } from '../../item/item-content.ts'
import type { BothChanged } from './item-editing.ts'

/** Two people changed the same piece. Nothing is thrown away before a person has chosen. */
export function ClashDialog(props: {
  clash: BothChanged
  onSettle: (content: ItemContent) => void
}) {
  const t = useT(en)
  const { clash, onSettle } = props
  const name = clash.theirs.changedByName
  return (
    <Dialog
      open
      title={t('{name} vừa sửa cùng một chỗ', { name })}
      onClose={() => undefined}
      footer={
        <>
          <Button
            onClick={() => {
              onSettle(clash.theirsWin)
            }}
          >
            {t('Lấy chữ của {name}', { name })}
          </Button>
          <Button
            kind="primary"
            onClick={() => {
              onSettle(clash.mineWins)
            }}
          >
            {t('Giữ chữ của tôi')}
          </Button>
        </>
      }
    >
      <p>
        {t(
          'Khác nhau ở {n} chỗ; những chỗ khác đã được gộp. Gạch đi là chữ của {name}, tô xanh là chữ của anh chị.',
          {
            n: clash.pieces,
            name,
          },
        )}
      </p>
      {itemChanges(clash.theirsWin, clash.mineWins).map((change) =>
        change.kind === 'words'
          ? change.paragraphs.map((pieces) => (
              <ChangedText key={changedKey(pieces)} pieces={pieces} />
            ))
          : null,
      )}
    </Dialog>
  )
}

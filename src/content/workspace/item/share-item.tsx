import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Checkbox, TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { Section } from '../../../workspace/screen.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import type { ItemView } from '../../item/item-contract.ts'
import { content, refreshContent } from '../content-calls.ts'

/** An approved text for the units below, or for the one above. */
export function ShareItem(props: { item: ItemView }) {
  const t = useT(en)
  const { item } = props
  const [asking, setAsking] = useState<'share' | 'offer'>()
  const unshare = useMutation({
    mutationFn: () => content.unshareItem({ params: { itemId: item.id }, body: {} }),
    onSuccess: async () => {
      toast(t('Đã rút khỏi kho dùng chung'))
      await refreshContent()
    },
  })
  const close = () => {
    setAsking(undefined)
  }
  const { share, unshare: mayUnshare, offer } = item.may
  if (!share && !mayUnshare && !offer) return null
  return (
    <Section title={t('Dùng chung')}>
      {item.shared ? (
        <p className="soft">
          {item.sharedOlder
            ? t('Cấp dưới đang dùng một bản cũ hơn.')
            : t('Cấp dưới đang thấy bản này trong kho dùng chung.')}
        </p>
      ) : null}
      <div className="cluster">
        {share ? (
          <Button
            icon="upload"
            onClick={() => {
              setAsking('share')
            }}
          >
            {item.shared ? t('Chia sẻ bản mới') : t('Chia sẻ cho cấp dưới')}
          </Button>
        ) : null}
        {offer ? (
          <Button
            onClick={() => {
              setAsking('offer')
            }}
          >
            {t('Giới thiệu lên cấp trên')}
          </Button>
        ) : null}
        {mayUnshare ? (
          <Button
            kind="quiet"
            busy={unshare.isPending}
            onClick={() => {
              unshare.mutate()
            }}
          >
            {t('Rút khỏi kho dùng chung')}
          </Button>
        ) : null}
      </div>
      <ProblemNotice error={unshare.error} />
      {asking === 'share' ? <ShareDialog item={item} onClose={close} /> : null}
      {asking === 'offer' ? <OfferDialog item={item} onClose={close} /> : null}
    </Section>
  )
}

function ShareDialog(props: { item: ItemView; onClose: () => void }) {
  const t = useT(en)
  const { item, onClose } = props
  const [tell, setTell] = useState(!item.shared)
  const share = useMutation({
    mutationFn: () =>
      content.shareItem({
        params: { itemId: item.id },
        body: { contentHash: item.contentHash, tell },
      }),
    onSuccess: async () => {
      toast(t('Cấp dưới thấy bài này trong kho dùng chung'))
      await refreshContent()
      onClose()
    },
  })
  return (
    <Dialog
      open
      title={t('Chia sẻ cho cấp dưới')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={share.isPending}
            onClick={() => {
              share.mutate()
            }}
          >
            {t('Chia sẻ')}
          </Button>
        </>
      }
    >
      <p>
        {t(
          'Mọi đơn vị cấp dưới đọc được đúng bản đã duyệt này cùng ảnh của nó, và dùng lại thành bài của mình. Đơn vị đã dùng lại được báo mỗi khi có bản mới.',
        )}
      </p>
      <Checkbox
        id="share-tell"
        label={t('Báo cho mọi đơn vị cấp dưới')}
        hint={t('Mỗi đơn vị nhận một dòng nhắc ở màn hình Hôm nay.')}
        checked={tell}
        onChange={(event) => {
          setTell(event.target.checked)
        }}
      />
      <ProblemNotice error={share.error} />
    </Dialog>
  )
}

function OfferDialog(props: { item: ItemView; onClose: () => void }) {
  const t = useT(en)
  const { item, onClose } = props
  const [words, setWords] = useState('')
  const offer = useMutation({
    mutationFn: () => content.offerItem({ params: { itemId: item.id }, body: { words } }),
    onSuccess: async () => {
      toast(t('Đã giới thiệu lên cấp trên'))
      await refreshContent()
      onClose()
    },
  })
  return (
    <Dialog
      open
      title={t('Giới thiệu lên cấp trên')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={offer.isPending}
            onClick={() => {
              offer.mutate()
            }}
          >
            {t('Giới thiệu')}
          </Button>
        </>
      }
    >
      <TextArea
        id="offer-words"
        label={t('Vì sao nơi khác nên dùng bài này')}
        maxLength={1000}
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
        }}
      />
      <ProblemNotice error={offer.error} />
    </Dialog>
  )
}

import { useMutation } from '@tanstack/react-query'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { useT } from '../../../ui/language.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { ChannelView } from '../../channel/channel-contract.ts'
import { en } from '../../en.ts'
import { channels, refreshChannels } from '../channel-calls.ts'

export function CloseChannel(props: { channel: ChannelView; onClose: () => void }) {
  const t = useT(en)
  const { channel } = props
  const close = useMutation({
    mutationFn: () =>
      channels.closeChannel({
        params: { channelId: channel.id },
        body: { version: channel.version },
      }),
    onSuccess: async () => {
      toast(t('Đã đóng kênh'))
      await refreshChannels()
      props.onClose()
    },
  })
  return (
    <ConfirmDialog
      open
      danger
      title={t('Đóng kênh {name}?', { name: channel.name })}
      act={t('Đóng kênh')}
      busy={close.isPending}
      onClose={props.onClose}
      onAct={() => {
        close.mutate()
      }}
    >
      <p>
        {t(
          'Kênh ra khỏi danh sách công bố và không nhận bài mới; những lần đã đăng giữ nguyên. Kênh đã đóng không mở lại được, chỉ ghi kênh mới.',
        )}
      </p>
      <ProblemNotice error={close.error} />
    </ConfirmDialog>
  )
}

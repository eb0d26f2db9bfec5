import { useMutation } from '@tanstack/react-query'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { href } from '../../../workspace/navigation.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import { channels, refreshChannels } from '../channel-calls.ts'

/** The first text of a unit: its own portal is there already, it only has to be taken for a channel. */
export function WithoutChannels(props: { unit: { id: string; name: string } }) {
  const t = useT(en)
  const { unit } = props
  const { account } = useSession()
  const open = useMutation({
    mutationFn: () =>
      channels.openChannel({
        params: { unitId: unit.id },
        body: {
          code: 'portal',
          name: `Trang truyền thông của ${unit.name}`,
          url: null,
          mode: 'api',
          settings: {},
          isListed: false,
          decision: null,
          keeperName: account.displayName,
        },
      }),
    onSuccess: refreshChannels,
  })
  return (
    <EmptyState
      icon="channel"
      level="h3"
      title={t('Đơn vị chưa ghi kênh nào')}
      action={
        <>
          <Button
            busy={open.isPending}
            onClick={() => {
              open.mutate()
            }}
          >
            {t('Dùng trang công khai của đơn vị')}
          </Button>
          <ButtonLink href={href('/kenh')}>{t('Ghi các kênh đang có')}</ButtonLink>
        </>
      }
    >
      {t('Trang công khai có sẵn trong hệ thống; Zalo, Facebook, loa, bảng tin ghi ở mục Kênh.')}
      <ProblemNotice error={open.error} />
    </EmptyState>
  )
}

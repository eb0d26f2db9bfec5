import { useState } from 'react'
import { filesContract } from '../../../files/contract.ts'
import { addressOf } from '../../../platform/client.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { KeyValue } from '../../../ui/page.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { href } from '../../../workspace/navigation.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { en } from '../../en.ts'
import type { MentionView } from '../../mention/mention-contract.ts'
import { DirectDialog, RemedyDialog, WithdrawDialog } from './answer-dialogs.tsx'
import css from './mention.module.css'
import { mentions } from './mention-calls.ts'
import { MentionDialog } from './mention-dialog.tsx'
import { sourceWords, stateWords, toneWords } from './mention-words.ts'
import { useMentionAct } from './mention-act.ts'

type Asking = 'edit' | 'direct' | 'remedy' | 'withdraw'

/** One line of the register: who said what, what the head said, what was done. */
export function MentionCard({ mention }: { mention: MentionView }) {
  const t = useT(en)
  const [sign, word] = stateWords[mention.state]
  const { source, sourceKind, appearedOn, tone, summary } = mention
  return (
    <article className={css['card']}>
      <div className={css['head']}>
        <h2>
          {mention.url ? (
            <a href={mention.url} target="_blank" rel="noreferrer">
              {mention.title}
            </a>
          ) : (
            mention.title
          )}
        </h2>
        <StateBadge state={sign} word={t(word)} />
      </div>
      <p className="soft small">
        {[
          t(toneWords[tone]),
          source,
          t(sourceWords[sourceKind]),
          shortDate(appearedOn, t.language),
        ].join(' · ')}
      </p>
      {summary ? <p>{summary}</p> : null}
      <Facts mention={mention} />
      <Acts mention={mention} />
    </article>
  )
}

function Facts({ mention }: { mention: MentionView }) {
  const t = useT(en)
  const { file, procedure, direction, directedByName, dueOn, remedy, remediedOn } = mention
  const day = (date: string | null) => (date === null ? '' : shortDate(date, t.language))
  const facts = [
    [t('Thủ tục'), procedure],
    [
      t('Bản chụp, tệp'),
      file ? (
        <a key="file" href={addressOf(filesContract.downloadFile, { params: { fileId: file.id } })}>
          {file.name}
        </a>
      ) : null,
    ],
    [t('Ý kiến chỉ đạo'), direction ? `${direction} (${directedByName ?? ''})` : null],
    [t('Hạn khắc phục'), dueOn ? day(dueOn) : null],
    [
      t('Đã khắc phục'),
      remedy ? `${remedy} (${mention.remediedByName ?? ''}, ${day(remediedOn)})` : null,
    ],
  ] as const
  const known = facts.filter(([, value]) => value !== null)
  return known.length > 0 ? <KeyValue items={known} /> : null
}

function Acts({ mention }: { mention: MentionView }) {
  const t = useT(en)
  const { may, tone, itemId, direction } = mention
  const [asking, setAsking] = useState<Asking>()
  const ask = (what: Asking) => () => {
    setAsking(what)
  }
  const close = () => {
    setAsking(undefined)
  }
  const write = useMentionAct(
    () =>
      mentions.writeOfMention({
        params: { mentionId: mention.id },
        body: { version: mention.version },
      }),
    t('Đã tạo bản nháp trong Nội dung'),
    () => undefined,
  )
  return (
    <>
      <div className="cluster">
        {may.direct ? (
          <Button kind={direction ? 'normal' : 'primary'} onClick={ask('direct')}>
            {direction ? t('Sửa ý kiến chỉ đạo') : t('Ghi ý kiến chỉ đạo')}
          </Button>
        ) : null}
        {may.remedy ? (
          <Button kind="primary" icon="check" onClick={ask('remedy')}>
            {t('Đã khắc phục')}
          </Button>
        ) : null}
        {may.write ? (
          <Button
            busy={write.isPending}
            onClick={() => {
              write.mutate()
            }}
          >
            {tone === 'good' ? t('Viết thành gương điển hình') : t('Viết thành nội dung phê bình')}
          </Button>
        ) : null}
        {itemId ? (
          <ButtonLink href={href(`/noi-dung/${itemId}`)}>{t('Mở nội dung đã viết')}</ButtonLink>
        ) : null}
        {may.edit ? (
          <>
            <Button kind="quiet" onClick={ask('edit')}>
              {t('Sửa')}
            </Button>
            <Button kind="quiet" onClick={ask('withdraw')}>
              {t('Bỏ khỏi sổ')}
            </Button>
          </>
        ) : null}
      </div>
      <ProblemNotice error={write.error} />
      {asking === 'edit' ? (
        <MentionDialog unitId={mention.unitId} mention={mention} onClose={close} />
      ) : null}
      {asking === 'direct' ? <DirectDialog mention={mention} onClose={close} /> : null}
      {asking === 'remedy' ? <RemedyDialog mention={mention} onClose={close} /> : null}
      {asking === 'withdraw' ? <WithdrawDialog mention={mention} onClose={close} /> : null}
    </>
  )
}

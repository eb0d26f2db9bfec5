import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { createClient } from '../../../platform/client.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { dateTime, number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState, Notice, Progress } from '../../../ui/notice.tsx'
import { Pagination } from '../../../ui/page.tsx'
import { callOptions } from '../../../workspace/calls.ts'
import { href } from '../../../workspace/navigation.ts'
import { Screen, Section } from '../../../workspace/screen.tsx'
import { useUnit } from '../../../workspace/session.ts'
import { plansContract } from '../../contract.ts'
import type { DraftSummary } from '../../draft/draft-contract.ts'
import { en } from '../../en.ts'
import { PasteText } from './import-paste.tsx'
import { ReadingDraft } from './import-reading.tsx'
import { uploadFetch } from './import-upload.ts'
import { Answer, problemSentence } from '../plan/plan-answer.tsx'
import { draftQuery, draftsQuery } from '../plan/plan-calls.ts'

const ACCEPT = '.docx,.doc,.pdf,.htm,.html,.txt,.md,.jpg,.jpeg,.png,.webp'

interface Upload {
  name: string
  /** Share sent; 1 while the server reads. */
  sent: number
  problem?: string
}

/** Where a plan comes in: drop the document, or go on with one under review. */
export function ImportPlan() {
  const t = useT(en)
  const unit = useUnit()
  return (
    <Screen
      title={t('Nhập kế hoạch')}
      lead={t(
        'Đưa văn bản vào, máy đọc và tách từng việc; anh chị soát lại trước khi thành kế hoạch của đơn vị.',
      )}
      crumbs={[{ label: t('Kế hoạch'), href: href('/ke-hoach') }, { label: t('Nhập kế hoạch') }]}
    >
      {unit ? (
        <>
          <DropZone unitId={unit.id} />
          <Drafts unitId={unit.id} />
        </>
      ) : (
        <Notice kind="warning">
          <p>{t('Tài khoản này chưa được giao cho đơn vị nào nên chưa nhập được kế hoạch.')}</p>
        </Notice>
      )}
    </Screen>
  )
}

function DropZone(props: { unitId: string }) {
  const t = useT(en)
  const router = useRouter()
  const client = useQueryClient()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const busy = uploads.some((one) => one.problem === undefined)
  const change = (name: string, part: Partial<Upload>) => {
    setUploads((now) => now.map((one) => (one.name === name ? { ...one, ...part } : one)))
  }
  const send = async (file: File) => {
    const plans = createClient(plansContract, {
      ...callOptions,
      fetch: uploadFetch((sent) => {
        change(file.name, { sent })
      }),
    })
    try {
      const draft = await plans.importPlan({
        params: { unitId: props.unitId },
        files: [{ file, name: file.name }],
      })
      setUploads((now) => now.filter((one) => one.name !== file.name))
      client.setQueryData(draftQuery(draft.id).queryKey, draft)
      return draft
    } catch (error) {
      change(file.name, { problem: problemSentence(error, t) })
      return undefined
    }
  }
  const take = async (files: File[]) => {
    setUploads(files.map((file) => ({ name: file.name, sent: 0 })))
    const made: string[] = []
    let brought = 0
    for (const file of files) {
      const draft = await send(file)
      if (draft) brought += 1
      // One that is still being read shows its progress here.
      if (draft?.state === 'reviewing') made.push(draft.id)
    }
    await client.invalidateQueries({ queryKey: ['plans', 'drafts'] })
    if (files.length === 1 && made[0]) router.history.push(href(`/ke-hoach/nhap/${made[0]}`))
    return brought === files.length
  }
  return (
    <div className="stack">
      <FileDrop
        id="plan-file"
        label={t('Chọn tệp kế hoạch')}
        hint={t(
          'Kéo tệp vào đây hoặc bấm để chọn. Nhận tệp Word (.docx), PDF kể cả bản quét, ảnh chụp trang văn bản (.jpg, .png), trang Word lưu dạng web (.htm) và văn bản thuần (.txt).',
        )}
        accept={ACCEPT}
        multiple
        onFiles={(files) => {
          if (!busy) void take(files)
        }}
      />
      <PasteText
        unitId={props.unitId}
        busy={busy}
        onText={async (file) => !busy && (await take([file]))}
      />
      {uploads.map((one) =>
        one.problem === undefined ? (
          <Progress
            key={one.name}
            label={
              one.sent < 1
                ? t('Đang gửi “{name}”', { name: one.name })
                : t('Đang đọc “{name}”', { name: one.name })
            }
            value={one.sent < 1 ? one.sent : undefined}
            figure={one.sent < 1 ? `${number(one.sent * 100, t.language, 0)} %` : undefined}
          />
        ) : (
          <Notice
            key={one.name}
            kind="error"
            live
            title={t('Chưa nhập được “{name}”', { name: one.name })}
            action={
              <Button
                kind="quiet"
                onClick={() => {
                  setUploads((now) => now.filter((other) => other !== one))
                }}
              >
                {t('Bỏ dòng báo này')}
              </Button>
            }
          >
            <p>{one.problem}</p>
          </Notice>
        ),
      )}
    </div>
  )
}

function Drafts(props: { unitId: string }) {
  const t = useT(en)
  const query = useInfiniteQuery(draftsQuery(props.unitId))
  return (
    <Section title={t('Bản nháp đang soát')}>
      <Answer query={query} lines={3}>
        {({ pages }) => {
          const drafts = pages.flatMap((page) => page.items)
          if (drafts.length === 0) {
            return (
              <EmptyState icon="plan" level="h3" title={t('Không có bản nháp nào đang soát')}>
                {t(
                  'Chọn tệp kế hoạch ở trên: sau vài giây, từng việc cùng đơn vị làm, thời hạn sẽ hiện ra bên cạnh nguyên văn.',
                )}
              </EmptyState>
            )
          }
          return (
            <>
              <ul className="rows">
                {drafts.map((draft) => (
                  <li key={draft.id}>
                    {draft.state === 'reviewing' ? (
                      <Reviewing draft={draft} />
                    ) : (
                      <ReadingDraft draft={draft} />
                    )}
                  </li>
                ))}
              </ul>
              {query.hasNextPage ? (
                <Pagination
                  shown={drafts.length}
                  more={
                    <Button
                      busy={query.isFetchingNextPage}
                      onClick={() => void query.fetchNextPage()}
                    >
                      {t('Xem thêm')}
                    </Button>
                  }
                />
              ) : null}
            </>
          )
        }}
      </Answer>
    </Section>
  )
}

function Reviewing(props: { draft: DraftSummary }) {
  const t = useT(en)
  const { draft } = props
  return (
    <>
      <div className="cluster">
        <a href={href(`/ke-hoach/nhap/${draft.id}`)}>
          <strong>{draft.title ?? draft.fileName}</strong>
        </a>
      </div>
      <span className="soft small">
        {t('{n} việc · tệp {file} · {who} nhập lúc {at}', {
          n: number(draft.tasks, t.language),
          file: draft.fileName,
          who: draft.createdBy,
          at: dateTime(draft.createdAt, t.language),
        })}
      </span>
      <div className="cluster">
        <ButtonLink href={href(`/ke-hoach/nhap/${draft.id}`)}>{t('Soát tiếp')}</ButtonLink>
      </div>
    </>
  )
}

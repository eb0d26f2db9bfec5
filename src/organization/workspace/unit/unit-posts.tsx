import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { Section } from '../../../workspace/screen.tsx'
import { en } from '../../en-units.ts'
import type { PostView } from '../../post/post-contract.ts'
import { postsQuery } from '../organization-calls.ts'
import css from '../organization.module.css'
import { focalLabel, rankLabel } from '../unit-labels.ts'
import { AppointDialog } from './appoint-dialog.tsx'
import { EndDialog } from './end-dialog.tsx'
import { PostDialog } from './post-dialog.tsx'

type Doing =
  | { what: 'appoint' | 'leave' | 'edit' | 'end'; post: PostView }
  | { what: 'open' }
  | null

/** The posts of a unit on a day: who holds each, since when, and who held it before. */
export function UnitPosts({ unitId, on }: { unitId: string; on: string | undefined }) {
  const t = useT(en)
  const query = useQuery(postsQuery(unitId, on))
  const [doing, setDoing] = useState<Doing>(null)
  const stop = () => {
    setDoing(null)
  }
  // What is changed is changed as of today: another day is only looked at.
  const manages = on === undefined && query.data?.may.manage === true
  return (
    <Section
      title={t('Chức danh')}
      actions={
        manages ? (
          <Button
            icon="person"
            onClick={() => {
              setDoing({ what: 'open' })
            }}
          >
            {t('Thêm chức danh')}
          </Button>
        ) : null
      }
    >
      <Answer query={query} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">
              {t('Chưa ghi chức danh nào. Người ký, người duyệt và đầu mối lấy từ đây.')}
            </p>
          ) : (
            <ul className="rows" aria-label={t('Chức danh')}>
              {items.map((post) => (
                <Row key={post.id} post={post} manages={manages} onDo={setDoing} />
              ))}
            </ul>
          )
        }
      </Answer>
      {doing?.what === 'open' ? <PostDialog unitId={unitId} post={null} onClose={stop} /> : null}
      {doing?.what === 'edit' ? (
        <PostDialog unitId={unitId} post={doing.post} onClose={stop} />
      ) : null}
      {doing?.what === 'appoint' ? <AppointDialog post={doing.post} onClose={stop} /> : null}
      {doing?.what === 'leave' || doing?.what === 'end' ? (
        <EndDialog what={doing.what} post={doing.post} onClose={stop} />
      ) : null}
    </Section>
  )
}

function Row(props: { post: PostView; manages: boolean; onDo: (doing: Doing) => void }) {
  const t = useT(en)
  const { post, onDo } = props
  const { holder } = post
  const act = (what: 'appoint' | 'leave' | 'edit' | 'end', label: string) => (
    <Button
      kind="quiet"
      onClick={() => {
        onDo({ what, post })
      }}
    >
      {label}
    </Button>
  )
  return (
    <li>
      <p>
        <strong>{post.title}</strong>
        {': '}
        {holder ? holder.name : <span className="soft">{t('chưa có người giữ')}</span>}
        {holder?.acting ? <span className="soft"> ({t('quyền, phụ trách')})</span> : null}
      </p>
      <p className="soft small">
        {[
          rankLabel(post.rank, t),
          ...post.focalFor.map((focal) => focalLabel(focal, t)),
          holder ? t('giữ từ {from}', { from: shortDate(holder.since, t.language) }) : null,
          holder?.until ? t('đến hết {to}', { to: shortDate(holder.until, t.language) }) : null,
          post.next
            ? t('{name} nhận từ {from}', {
                name: post.next.name,
                from: shortDate(post.next.from, t.language),
              })
            : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {post.earlier.length > 0 ? (
        <details>
          <summary className="small">
            {t('Trước đó: {n} người', { n: post.earlier.length })}
          </summary>
          <ul className={css['plain']}>
            {post.earlier.map(({ name, from, to, acting }) => (
              <li key={`${name} ${from}`}>
                {name}
                {acting ? ` (${t('quyền, phụ trách')})` : null}{' '}
                <span className="soft">
                  {t('từ {from} đến {to}', {
                    from: shortDate(from, t.language),
                    to: shortDate(to, t.language),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {props.manages ? (
        <div className="acts">
          {act('appoint', holder ? t('Giao cho người khác') : t('Giao chức danh'))}
          {holder && holder.until === null ? act('leave', t('Thôi giữ')) : null}
          {act('edit', t('Sửa'))}
          {act('end', t('Bỏ chức danh'))}
        </div>
      ) : null}
    </li>
  )
}

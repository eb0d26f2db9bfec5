import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { ProblemNotice, problemFields } from '../../workspace/problem-notice.tsx'
import { toast } from '../../workspace/toasts.tsx'
import { en } from '../en-public-face.ts'
import type { PublicFaceView } from '../public-face/public-face-contract.ts'
import { faceClient, faceQuery } from './public-face-calls.ts'
import css from './public-face.module.css'

interface TypedSite {
  /** Of the row on the screen. */
  key: string
  host: string
  prefix: string
}

function typedSite({ host, prefix }: { host: string; prefix: string }): TypedSite {
  return { key: crypto.randomUUID(), host, prefix }
}

/** Domains and paths of others at which the unit's pages stand; the first one is told to search engines. */
export function SitesForm({ unitId, face }: { unitId: string; face: PublicFaceView }) {
  const t = useT(en)
  const client = useQueryClient()
  const [sites, setSites] = useState(face.sites.map(typedSite))
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const errors = problemFields(problem)
  const save = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await faceClient.saveSites({
        params: { unitId },
        body: { sites: sites.map(({ host, prefix }) => ({ host, prefix })) },
      })
      await client.invalidateQueries({ queryKey: faceQuery(unitId).queryKey })
      toast(t('Đã lưu; tên miền có hiệu lực trong nửa phút'))
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const control = (at: number, name: 'host' | 'prefix') => ({
    id: `site-${at}-${name}`,
    value: sites[at]?.[name] ?? '',
    error: errors[`sites.${at}.${name}`],
    onChange: (event: { target: { value: string } }) => {
      const { value } = event.target
      setSites((now) => now.map((one, index) => (index === at ? { ...one, [name]: value } : one)))
    },
  })
  return (
    <fieldset className="stack" disabled={!face.may.administer}>
      <p className="soft">
        {t(
          'Tên miền riêng của đơn vị, hoặc đường dẫn trên cổng thông tin của tỉnh; máy chủ của tên miền đó chuyển yêu cầu đến hệ thống này. Dòng đầu là địa chỉ chính.',
        )}
      </p>
      {problem ? <ProblemNotice error={problem} /> : null}
      <ol className={css.sites}>
        {sites.map(({ key }, at) => (
          <li key={key}>
            <TextInput
              {...control(at, 'host')}
              label={t('Tên miền')}
              placeholder="binhminh.anson.gov.vn"
            />
            <TextInput
              {...control(at, 'prefix')}
              label={t('Đường dẫn')}
              placeholder="/xa-binh-minh"
            />
            <Button
              kind="quiet"
              onClick={() => {
                setSites((now) => now.filter((__, index) => index !== at))
              }}
            >
              {t('Bỏ mục này')}
            </Button>
          </li>
        ))}
      </ol>
      {face.may.administer ? (
        <div className="cluster">
          <Button
            onClick={() => {
              setSites((now) => [...now, typedSite({ host: '', prefix: '' })])
            }}
          >
            {t('Thêm tên miền')}
          </Button>
          <Button busy={busy} onClick={() => void save()}>
            {t('Lưu tên miền')}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import { toast } from '../../../workspace/toasts.tsx'
import type { ReportView, Section } from '../../contract.ts'
import { en } from '../../en.ts'
import { FigurePicker } from '../figure/figure-picker.tsx'
import { ProseEditor, type ProseHandle } from '../prose/prose-editor.tsx'
import type { FigureRef } from '../prose/prose-text.ts'
import { NO_WAY } from '../figure/panel-way.ts'
import { proposalsQuery } from '../report/report-calls.ts'
import { ExamplePicker } from './example-picker.tsx'
import css from './paper.module.css'

/** A part one writes in: the words, and beside them figures to put in and the proposal to take again. */
export function PaperSection(props: {
  report: ReportView
  section: Section
  onChange: (text: string) => void
}) {
  const t = useT(en)
  const address = useAddress()
  const { report, section, onChange } = props
  const proposals = useQuery(proposalsQuery(report.id))
  const handle = useRef<ProseHandle>(null)
  const [picking, setPicking] = useState(false)
  const [naming, setNaming] = useState(false)
  const tellsResults = section.kind === 'figures' || section.code === 'results'
  const picked = useRef<FigureRef>(undefined)
  useEffect(() => {
    // Not before the dialog is gone: while it is open nothing behind it takes the focus.
    if (picking || !picked.current) return
    handle.current?.insert(picked.current)
    picked.current = undefined
  }, [picking])
  const proposed = proposals.data?.items.find(({ code }) => code === section.code)?.text ?? null
  return (
    <div className={css['writing']}>
      <ProseEditor
        id={`loi-van-${section.code}`}
        label={section.title}
        text={section.text}
        cells={report.cells}
        handle={handle}
        onChange={onChange}
        onOpenFigure={({ code, row }) => {
          address.go({ ...NO_WAY, o: code, dong: row })
        }}
      />
      <div className={`${css['tools']} no-print`}>
        <Button
          kind="quiet"
          icon="report"
          aria-label={t('Chèn số liệu: phần {part}', { part: section.title })}
          onClick={() => {
            setPicking(true)
          }}
        >
          {t('Chèn số liệu')}
        </Button>
        {tellsResults ? (
          <Button
            kind="quiet"
            icon="write"
            aria-label={t('Chèn điển hình: phần {part}', { part: section.title })}
            onClick={() => {
              setNaming(true)
            }}
          >
            {t('Chèn điển hình')}
          </Button>
        ) : null}
        {proposed !== null && proposed !== section.text ? (
          <Button
            kind="quiet"
            icon="undo"
            aria-label={t('Đề xuất lại từ số liệu: phần {part}', { part: section.title })}
            onClick={() => {
              const before = section.text
              onChange(proposed)
              toast(t('Đã thay lời văn phần “{part}”', { part: section.title }), () => {
                onChange(before)
              })
            }}
          >
            {t('Đề xuất lại từ số liệu')}
          </Button>
        ) : null}
      </div>
      {naming ? (
        <ExamplePicker
          unitId={report.unitId}
          onClose={() => {
            setNaming(false)
          }}
          onPick={(line) => {
            onChange([section.text, line].filter((words) => words !== '').join('\n'))
            setNaming(false)
          }}
        />
      ) : null}
      {picking ? (
        <FigurePicker
          cells={report.cells}
          onClose={() => {
            setPicking(false)
          }}
          onPick={(figure) => {
            picked.current = figure
            setPicking(false)
          }}
        />
      ) : null}
    </div>
  )
}

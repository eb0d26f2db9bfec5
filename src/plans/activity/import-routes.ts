import { columnLetters, writeSpreadsheet } from '../../documents/index.ts'
import { bind, type Binding, type Download } from '../../platform/binding.ts'
import { today } from '../../platform/clock.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit } from '../acting-unit-queries.ts'
import { checkSheet, importActivities, type CheckedRow } from './import-activities.ts'
import { importOperations, type SheetRowView } from './import-contract.ts'
import { readSheet } from './read-sheet.ts'
import { sheetFields } from './sheet-columns.ts'
import { listSheetLines } from './sheet-queries.ts'
import { activityTemplate } from './sheet-template.ts'

export function importRoutes(house: House): Binding {
  return bind(importOperations, {
    downloadActivityTemplate: async ({ db, actor, params }): Promise<Download> => {
      const unit = await readableUnit(db, actor, params.unitId)
      const lines = await listSheetLines(db, unit, Number(today().slice(0, 4)))
      const sheet = activityTemplate(unit.name, lines, today())
      return {
        bytes: () => writeSpreadsheet([sheet]),
        mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        saveAs: 'mau-viec-da-lam.xlsx',
      }
    },
    checkActivitySheet: async ({ actor, params, body: { text, ...said }, files }) => {
      const sheet = await readSheet(files[0], text)
      const { header, missing, rows } = await house.database.read(actor.scope, (db) =>
        checkSheet(db, actor, params.unitId, { sheet, ...said }),
      )
      return {
        columns: header.columns.map(({ at, header: said, field }) => ({
          column: columnLetters(at),
          header: said,
          field,
        })),
        missing,
        fields: [...sheetFields],
        rows: rows.map(viewOf),
      }
    },
    importActivities: async ({ act, actor, params, body: { text, ...said }, files }) => {
      const sheet = await readSheet(files[0], text)
      return act((db) => importActivities(db, actor, params.unitId, { sheet, ...said }))
    },
  })
}

function viewOf({ row, activity, links, problems, isKnown, isSimilar }: CheckedRow): SheetRowView {
  return {
    row,
    happenedOn: activity.happenedOn,
    channelKind: activity.channelKind,
    title: activity.title,
    place: activity.place,
    quantities: [...activity.quantities],
    serves: activity.occurrenceIds.length,
    links: links.length,
    problems: problems.map(({ column, ...problem }) => ({
      column: column === null ? '' : columnLetters(column),
      ...problem,
    })),
    isKnown,
    isSimilar,
  }
}

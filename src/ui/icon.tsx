const paths = {
  home: 'M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z',
  plan: 'M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 2',
  record: 'M4 8h3l2-3h6l2 3h3v11H4zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  report: 'M4 20h16M7 16v-5M12 16V6M17 16v-8',
  approve: 'M9 12l2.5 2.5L16 10M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20 20',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM5 20c0-4 3-6 7-6s7 2 7 6',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5 10 17l9-10',
  warning: 'M12 4 21 19H3zM12 10v4M12 16.5v.5',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5M12 7.5v.5',
  upload: 'M12 16V5M7.5 9.5 12 5l4.5 4.5M4 16v4h16v-4',
  down: 'M6 9l6 6 6-6',
  undo: 'M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3',
  unit: 'M4 20V9l8-5 8 5v11M3 20h18M8 20v-8M12 20v-8M16 20v-8',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  phone: 'M6 3h3l2 5-2 1.5a11 11 0 0 0 5.5 5.5L16 13l5 2v3c0 2-1 3-3 3C10 21 3 14 3 6c0-2 1-3 3-3z',
  open: 'M9 6l6 6-6 6',
  more: 'M5 7h14M5 12h14M5 17h14',
} as const

export type IconName = keyof typeof paths

/** Always decoration: the word stands beside it or in the control's label. */
export function Icon(props: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={paths[props.name]} />
    </svg>
  )
}

/** The sign of Lan Tỏa: one point, and what spreads from it. */
export function Mark() {
  return (
    <svg className="mark-sign" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <circle cx="9" cy="23" r="4" />
      <path d="M9 13.5A9.5 9.5 0 0 1 18.5 23M9 6.5A16.5 16.5 0 0 1 25.5 23" />
    </svg>
  )
}

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
  globe:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-2.5 2.5-3.8 5.5-3.8 9s1.3 6.5 3.8 9c2.5-2.5 3.8-5.5 3.8-9S14.5 5.5 12 3z',
  more: 'M5 7h14M5 12h14M5 17h14',
  write: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4',
  bold: 'M8 5h5a3.5 3.5 0 0 1 0 7H8zM8 12h6a3.5 3.5 0 0 1 0 7H8z',
  heading: 'M6 5v14M16 5v14M6 12h10',
  subheading: 'M5 5v14M13 5v14M5 12h8M17 19v-6M21 19v-6M17 16h4',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 8V4L3 5M3 14h3l-3 4h3',
  quote: 'M10 7H5v6h5v-6zm0 6c0 2-1 4-4 5M19 7h-5v6h5v-6zm0 6c0 2-1 4-4 5',
  note: 'M4 5h16v14H4zM8 9h8M8 13h5',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
  sound: 'M4 10v4h4l5 4V6L8 10zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  law: 'M12 4v16M7 20h10M5 8h14M5 8l-2.5 6h5zM19 8l-2.5 6h5z',
  redo: 'M16 5l4 4-4 4M20 9H10a6 6 0 0 0 0 12h3',
  remove: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5',
  channel: 'M4 10v4h3l9 4V6L7 10zM19 9.5a4 4 0 0 1 0 5M7 14l1 6h3l-1-5',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M8 14h3M13 14h3M8 17h3',
  split: 'M12 4v16M4 6h5M4 12h5M4 18h5M15 6h5M15 12h5M15 18h5',
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

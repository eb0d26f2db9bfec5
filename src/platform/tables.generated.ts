// Printed from the migrated database by `npm run schema`; do not edit.
import type { ColumnType, Generated } from 'kysely'

/** Read as parsed JSON, written as JSON text. */
type Json = ColumnType<unknown, string, string>
type JsonOrNull = ColumnType<unknown, string | null, string | null>
type GeneratedJson = ColumnType<unknown, string | undefined, string>

export interface Tables {
  'channels.airing': {
    shard: number
    id: string
    delivery_id: string
    org_path: string
    cluster: string
    starts_at: string
    state: string
    played_at: string | null
    played_seconds: number | null
    told_by_name: string | null
  }
  'channels.attempt': {
    shard: number
    id: string
    delivery_id: string
    org_path: string
    began_at: string
    ended_at: string | null
    outcome: string | null
    detail: string | null
  }
  'channels.batch': {
    shard: number
    id: string
    delivery_id: string
    org_path: string
    ordinal: number
    subscriber_ids: string[]
    state: string
    accepted: Generated<number>
    not_before: string | null
    began_at: string | null
    ended_at: string | null
    external_id: string | null
    detail: string | null
  }
  'channels.channel': {
    id: string
    org_path: string
    unit_id: string
    code: string
    name: string
    url: string | null
    mode: string
    settings: GeneratedJson
    is_listed: Generated<boolean>
    decision: string | null
    keeper_name: string
    opened_on: string
    closed_on: string | null
    version: Generated<number>
    changed_at: string
    changed_by_name: string
  }
  'channels.delivery': {
    shard: number
    id: string
    org_path: string
    unit_id: string
    item_id: string
    item_number: number
    content_hash: string
    title: string
    channel_id: string
    code: string
    target: Generated<string>
    state: string
    due_at: string
    external_id: string | null
    external_url: string | null
    note: string | null
    details: GeneratedJson
    left_at: string | null
    settled_at: string | null
    settled_by_name: string | null
    alarmed_at: string | null
    activity_id: string | null
    version: Generated<number>
    created_at: string
    created_by: string
    created_by_name: string
    corrects_id: string | null
  }
  'channels.event': {
    channel_id: string
    key: string
    org_path: string
    kind: string
    received_at: string
  }
  'channels.mention': {
    id: string
    org_path: string
    unit_id: string
    source_kind: string
    source: string
    title: string
    appeared_on: string
    url: string | null
    file_id: string | null
    summary: Generated<string>
    tone: string
    themes: Generated<string[]>
    procedure: string | null
    direction: string | null
    directed_at: string | null
    directed_by_name: string | null
    due_on: string | null
    remedy: string | null
    remedied_on: string | null
    remedied_by_name: string | null
    item_id: string | null
    withdrawn_at: string | null
    version: Generated<number>
    created_at: string
    created_by_name: string
  }
  'channels.message_report': {
    channel_id: string
    external_id: string
    phone: string
    org_path: string
    state: string
    told_at: string
  }
  'channels.notice': {
    id: string
    org_path: string
    unit_id: string
    unit_name: string
    shard: number
    delivery_id: string
    sender_name: string
    title: string
    text: string
    sent_at: string
    withdrawn_at: string | null
    audience: GeneratedJson
  }
  'channels.occasion': {
    id: string
    org_path: string
    unit_id: string
    kind: string
    title: string
    place: Generated<string>
    note: Generated<string>
    starts_on: string
    ends_on: string | null
    from_time: string | null
    to_time: string | null
    repeats: Generated<string>
    until: string | null
    state: string
    reason: Generated<string>
    version: Generated<number>
    changed_at: string
    changed_by_name: string
    published_by_name: string | null
    exceptions: GeneratedJson
  }
  'channels.print_run': {
    id: string
    org_path: string
    unit_id: string
    item_id: string
    item_number: number
    code: string
    copies: number
    printed_on: string
    printer: Generated<string>
    recorded_at: string
    recorded_by_name: string
    void_reason: string | null
  }
  'channels.published_channel': {
    channel_id: string
    unit_id: string
    code: string
    name: string
    url: string
    decision: string | null
    since: string
  }
  'channels.published_date': {
    source_id: string
    at: number
    unit_id: string
    kind: string
    title: string
    place: string
    note: string
    starts_on: string
    ends_on: string | null
    from_time: string | null
    to_time: string | null
    repeats: string
    until: string | null
    cancelled_for: string | null
    changed_at: string
    exceptions: GeneratedJson
  }
  'channels.receipt': {
    notice_id: string
    account_id: string
    org_path: string
    name: string
    sent_at: string
    read_at: string | null
  }
  'channels.recording': {
    id: string
    org_path: string
    item_id: string
    item_number: number
    file_id: string
    seconds: number | null
    loudness: number | null
    peak: number | null
    created_at: string
    created_by_name: string
  }
  'channels.sample': {
    shard: number
    id: string
    delivery_id: string
    org_path: string
    kind: string
    value: number
    taken_at: string
    source: string
  }
  'channels.secret': {
    channel_id: string
    org_path: string
    box: string
    state: string
    renewed_at: string
    expires_at: string | null
  }
  'channels.subscriber': {
    id: string
    org_path: string
    unit_id: string
    channel_id: string
    address: string
    state: string
    source: string
    consent: string
    asked_at: string
    joined_at: string | null
    left_at: string | null
    added_by_name: string
  }
  'content.applied_model': {
    unit_id: string
    item_id: string
    applied_on: string
    words: string
    marked_at: string
    marked_by_name: string
    id: string
    title: string
    source_unit_id: string
    dropped_at: string | null
    org_path: string
  }
  'content.column': {
    id: string
    org_path: string
    unit_id: string
    slug: string
    title: string
    description: Generated<string>
    position: Generated<number>
    holder_name: string
    upkeep_days: number | null
    told_on: string | null
    closed_on: string | null
    version: Generated<number>
    created_at: string
    created_by_name: string
    holder_post_id: string | null
  }
  'content.item': {
    id: string
    org_path: string
    visible_below: Generated<boolean>
    unit_id: string
    kind: string
    language: string
    state: string
    critical: Generated<boolean>
    title: string
    number: number
    version: Generated<number>
    column_id: string | null
    themes: Generated<string[]>
    sectors: Generated<string[]>
    programmes: Generated<string[]>
    audiences: Generated<string[]>
    source_item_id: string | null
    source_number: number | null
    source_unit_name: string | null
    shared_number: number | null
    shared_at: string | null
    published_number: number | null
    published_at: string | null
    withdrawn_at: string | null
    discarded_at: string | null
    created_at: string
    created_by: string
    created_by_name: string
    changed_at: string
    changed_by_name: string
    search_words: Generated<string>
    corrections: GeneratedJson
    out_number: number | null
    out_at: string | null
  }
  'content.item_occurrence': {
    item_id: string
    occurrence_id: string
    org_path: string
  }
  'content.item_version': {
    item_id: string
    number: number
    org_path: string
    visible_below: Generated<boolean>
    content: Json
    content_hash: string
    sealed_at: string | null
    began_at: string
    changed_at: string
    changed_by: string
    changed_by_name: string
  }
  'content.item_view': {
    item_id: string
    org_path: string
    views: number
    counted_at: string
  }
  'content.link_check': {
    unit_id: string
    url: string
    org_path: string
    state: string
    checked_at: string
  }
  'content.media': {
    id: string
    org_path: string
    visible_below: Generated<boolean>
    unit_id: string
    kind: string
    file_id: string
    hash: string
    name: string
    mime: string
    size: number
    width: number | null
    height: number | null
    seconds: number | null
    thumbnail_hash: string | null
    alt: Generated<string>
    caption: Generated<string>
    credit: Generated<string>
    source_media_id: string | null
    version: Generated<number>
    created_at: string
    created_by_name: string
    retired_at: string | null
    cues: JsonOrNull
    transcript: Generated<string>
  }
  'content.media_use': {
    item_id: string
    media_id: string
    org_path: string
  }
  'content.offer': {
    id: string
    org_path: string
    unit_id: string
    to_unit_id: string
    item_id: string
    number: number
    words: Generated<string>
    state: string
    taken_item_id: string | null
    answer: Generated<string>
    offered_at: string
    offered_by_name: string
    decided_at: string | null
    decided_by_name: string | null
  }
  'content.published_column': {
    column_id: string
    unit_id: string
    slug: string
    title: string
    description: string
    position: number
    is_open: Generated<boolean>
  }
  'content.published_file': {
    item_id: string
    hash: string
    mime: string
    name: string
    size: number
    thumbnail_hash: string | null
  }
  'content.published_item': {
    item_id: string
    unit_id: string
    code: string
    slug: string
    kind: string
    language: string
    title: string
    summary: string
    column_id: string | null
    themes: string[]
    sectors: string[]
    cover: JsonOrNull
    number: number
    content_hash: string
    snapshot: Json
    plain_text: string
    published_at: string
    changed_at: string
    search_words: Generated<string>
    source_item_id: string | null
    source_unit_name: string | null
    corrections: GeneratedJson
    title_words: Generated<string>
  }
  'content.published_series': {
    series_id: string
    unit_id: string
    column_id: string
    slug: string
    title: string
    description: string
    part_days: string[]
    part_items: string[]
  }
  'content.request': {
    id: string
    org_path: string
    asker_path: string
    unit_id: string
    asker_unit_id: string
    kind: string
    title: string
    brief: string
    due_on: string
    state: string
    item_id: string | null
    answer: JsonOrNull
    answer_number: number | null
    answer_themes: Generated<string[]>
    answer_language: string | null
    answered_at: string | null
    answered_by_name: string | null
    reason: Generated<string>
    taken_item_id: string | null
    reminded: string | null
    version: Generated<number>
    asked_at: string
    asked_by_name: string
    changed_at: string
    line_id: string | null
    task: Generated<string>
    themes: Generated<string[]>
  }
  'content.series': {
    id: string
    org_path: string
    unit_id: string
    slug: string
    title: string
    description: Generated<string>
    kind: string
    channels: Generated<string[]>
    rhythm: string
    column_id: string | null
    holder_name: string
    is_public: Generated<boolean>
    closed_on: string | null
    version: Generated<number>
    created_at: string
    created_by_name: string
    holder_post_id: string | null
    line_id: string | null
  }
  'content.series_part': {
    id: string
    series_id: string
    org_path: string
    title: string
    brief: Generated<string>
    due_on: string
    item_id: string | null
    told_for: string | null
    version: Generated<number>
  }
  'files.file': {
    id: string
    org_path: string
    hash: string
    name: string
    mime: string
    size: number
    kind: string
    width: number | null
    height: number | null
    thumbnail_hash: string | null
    difference_hash: string | null
    retain_until: string | null
    created_at: string
    created_by: string | null
    created_by_name: string
  }
  'files.personal_file': {
    id: string
    org_path: string
    stored_hash: string
    name: string
    mime: string
    size: number
    retain_until: string
    created_at: string
    created_by: string
    created_by_name: string
  }
  'files.personal_look': {
    id: string
    org_path: string
    subject_id: string
    seen_at: string
    account_id: string
    account_name: string
  }
  'files.upload': {
    id: string
    org_path: string
    unit_id: string
    name: string
    size: number
    received: Generated<number>
    file_id: string | null
    created_at: string
    created_by: string
    created_by_name: string
    changed_at: string
  }
  'files.upload_part': {
    upload_id: string
    start: number
    org_path: string
    size: number
    hash: string
    stored_hash: string
  }
  'identity.account': {
    id: string
    name: string
    display_name: string
    password_hash: string
    state: string
    failed_sign_ins: Generated<number>
    refused_until: string | null
    created_at: string
    unit_id: string | null
    must_change: Generated<boolean>
    password_set_at: string
    last_sign_in_at: string | null
  }
  'identity.grant': {
    id: string
    account_id: string
    unit_id: string
    org_path: string
    role: string
    post_id: string | null
    valid_from: string
    valid_to: string | null
    holder_id: string | null
  }
  'identity.session': {
    id_hash: string
    account_id: string
    created_at: string
    seen_at: string
    expires_at: string
    user_agent: string
  }
  'identity.signed_link': {
    id: string
    token_hash: string
    purpose: string
    subject_kind: string
    subject_id: string
    org_path: string
    unit_id: string
    for_whom: string
    created_at: string
    created_by: string
    created_by_name: string
    expires_at: string
    revoked_at: string | null
    revoked_by_name: string | null
    last_used_at: string | null
  }
  'law.audience': {
    code: string
    label: string
    label_en: string
    words: Generated<string[]>
    valid_from: string
    valid_to: string | null
    successor: string | null
    sort_order: number
  }
  'law.calendar_day': {
    date: string
    year: number
    kind: string
    name: string
    source: string | null
    verified: boolean
  }
  'law.calendar_year': {
    year: number
    status: string
  }
  'law.channel_kind': {
    code: string
    label: string
    label_en: string
    words: Generated<string[]>
    valid_from: string
    valid_to: string | null
    successor: string | null
    sort_order: number
    legal_type: number | null
    mode: string
  }
  'law.count_method': {
    code: string
    label: string
    label_en: string
    words: Generated<string[]>
    valid_from: string
    valid_to: string | null
    successor: string | null
    sort_order: number
    exact: boolean
  }
  'law.ended_body': {
    code: string
    edition: number
    tier: string
    name: string
    words: Generated<string[]>
    ended_on: string
    heirs: Json
    legal_source_code: string | null
    article: string | null
    note: string | null
    verified: boolean
    is_used: boolean
    edited_at: string | null
    edited_by_name: string | null
  }
  'law.evidence_kind': {
    code: string
    label: string
    label_en: string
    words: Generated<string[]>
    valid_from: string
    valid_to: string | null
    successor: string | null
    sort_order: number
    personal: boolean
  }
  'law.funding_source': {
    code: string
    label: string
    label_en: string
    words: Generated<string[]>
    valid_from: string
    valid_to: string | null
    successor: string | null
    sort_order: number
  }
  'law.legal_source': {
    code: string
    title: string
    issued_on: string | null
    effective_from: string | null
    effective_to: string | null
    replaced_by: Generated<string[]>
    amended_by: Generated<string[]>
    note: string | null
    verified: boolean
    dates_verified: boolean
  }
  'law.programme': {
    code: string
    label: string
    label_en: string
    words: Generated<string[]>
    valid_from: string
    valid_to: string | null
    successor: string | null
    sort_order: number
    from_year: number | null
    to_year: number | null
    legal_source_code: string | null
  }
  'law.quantity_kind': {
    code: string
    label: string
    label_en: string
    words: Generated<string[]>
    valid_from: string
    valid_to: string | null
    successor: string | null
    sort_order: number
    unit: string
    unit_en: string
    aggregation: string
  }
  'law.rule_set': {
    code: string
    effective_from: string
    effective_to: string | null
    legal_source_code: string | null
    article: string | null
    params: Json
    note: string | null
    verified: boolean
  }
  'law.sector': {
    code: string
    label: string
    label_en: string
    words: Generated<string[]>
    valid_from: string
    valid_to: string | null
    successor: string | null
    sort_order: number
  }
  'law.theme': {
    code: string
    label: string
    label_en: string
    words: Generated<string[]>
    valid_from: string
    valid_to: string | null
    successor: string | null
    sort_order: number
  }
  'organization.addressee': {
    id: string
    org_path: string
    unit_id: string
    name: string
    kind: string
    address: string | null
    email: string | null
    phone: string | null
    valid_from: string | null
    valid_to: string | null
    successor_id: string | null
    merged_into_id: string | null
    version: Generated<number>
    created_at: string
    created_by_name: string
  }
  'organization.area': {
    id: string
    kind: string
    code: string | null
    name: string
    parent_id: string | null
    opened_on: string
    closed_on: string | null
  }
  'organization.contact': {
    unit_id: string
    sort_order: number
    kind: string
    label: string
    value: string
    note: string | null
  }
  'organization.event': {
    id: string
    kind: string
    happened_on: string
    legal_source: string | null
    note: string | null
  }
  'organization.event_unit': {
    event_id: string
    unit_id: string
    part: string
  }
  'organization.name': {
    id: string
    unit_id: string | null
    area_id: string | null
    name: string
    short_name: string
    valid_from: string
    valid_to: string | null
  }
  'organization.planned_event': {
    id: string
    org_path: string
    happens_on: string
    event_order: Json
    sentence: string
    state: string
    failure: string | null
    event_id: string | null
    created_at: string
    created_by: string
    created_by_name: string
  }
  'organization.post': {
    id: string
    unit_id: string
    title: string
    rank: string
    opened_on: string
    closed_on: string | null
    focal_for: Generated<string[]>
  }
  'organization.post_holder': {
    id: string
    post_id: string
    person_name: string
    held_from: string
    held_to: string | null
    acting: Generated<boolean>
  }
  'organization.printed_code': {
    code: string
    unit_id: string
    path: string
    created_at: string
  }
  'organization.public_face': {
    unit_id: string
    introduction: Generated<string>
    version: Generated<number>
    changed_at: string
    changed_by_name: string
  }
  'organization.site': {
    host: string
    prefix: Generated<string>
    unit_id: string
    is_primary: Generated<boolean>
  }
  'organization.slug': {
    slug: string
    unit_id: string
    is_current: boolean
  }
  'organization.split_question': {
    predecessor_id: string
    event_id: string
    proposed_heir_id: string
    proposed_why: string
    answered_at: string | null
    answered_by_name: string | null
  }
  'organization.succession': {
    predecessor_id: string
    successor_id: string
    event_id: string
    predecessor_path: string
    successor_path: string
    share: Generated<string>
    words: string | null
    reads: Generated<boolean>
  }
  'organization.superior': {
    unit_id: string
    parent_id: string
    valid_from: string
    valid_to: string
  }
  'organization.unit': {
    id: string
    area_id: string
    parent_id: string | null
    kind: string
    tier: string
    name: string
    short_name: string
    document_symbol: string
    org_path: string
    shard: number
    opened_on: string
    closed_on: string | null
    heir_id: string | null
  }
  'plans.activity': {
    shard: number
    id: string
    org_path: string
    unit_id: string
    source: string
    source_id: string
    happened_on: string
    channel_kind: string
    title: string
    place: string | null
    note: string | null
    state: string
    void_reason: string | null
    voided_by_name: string | null
    recorded_at: string
    recorded_by: string | null
    recorded_by_name: string
    version: Generated<number>
    search_words: Generated<string>
    themes: Generated<string[]>
    sectors: Generated<string[]>
    programmes: Generated<string[]>
    audiences: Generated<string[]>
    details: GeneratedJson
    host_id: string | null
    within: string | null
    voided_at: string | null
  }
  'plans.activity_occurrence': {
    shard: number
    activity_id: string
    occurrence_id: string
    org_path: string
  }
  'plans.activity_version': {
    shard: number
    activity_id: string
    version: number
    org_path: string
    stood: Json
    replaced_at: string
    replaced_by_name: string
  }
  'plans.amendment': {
    id: string
    org_path: string
    visible_below: Generated<boolean>
    plan_id: string
    ordinal: number
    state: string
    reason: Generated<string>
    number: number | null
    symbol: string | null
    issued_on: string | null
    signed_on_paper: Generated<boolean>
    version: Generated<number>
    created_at: string
    created_by: string
    created_by_name: string
    issued_at: string | null
    issued_by_name: string | null
    signer_position: string | null
    signer_name: string | null
  }
  'plans.amendment_budget': {
    id: string
    org_path: string
    visible_below: Generated<boolean>
    amendment_id: string
    place: number
    act: string
    budget_line_id: string | null
    base_version: number | null
    before: JsonOrNull
    after: JsonOrNull
  }
  'plans.amendment_change': {
    id: string
    org_path: string
    visible_below: Generated<boolean>
    amendment_id: string
    place: number
    act: string
    line_id: string | null
    base_version: number | null
    source_line_id: string | null
    typed: GeneratedJson
  }
  'plans.assignment': {
    id: string
    org_path: string
    issuer_path: string
    shard: number
    plan_id: string
    line_id: string
    line_version: number
    unit_id: string | null
    part: string
    words: string
    state: string
    covered_by_line_id: string | null
    created_at: string
    acknowledged_at: string | null
    acknowledged_by_name: string | null
    given_unit_id: string | null
    given_account_id: string | null
    given_name: string | null
    given_path: string | null
    given_at: string | null
    given_by_name: string | null
    outside_name: string | null
    invited_at: string | null
    given_post_id: string | null
    addressee_id: string | null
  }
  'plans.attendance': {
    shard: number
    evidence_id: string
    org_path: string
    head_count: number
    made: string
    personal_file_id: string | null
    retain_until: string
  }
  'plans.attendee': {
    shard: number
    evidence_id: string
    ordinal: number
    org_path: string
    name: string
    position: string | null
    office: string | null
    contact: string | null
    retain_until: string
  }
  'plans.budget_line': {
    id: string
    org_path: string
    visible_below: Generated<boolean>
    plan_id: string
    ordinal: number
    line_id: string | null
    content: string
    source_code: string
    unit: string | null
    quantity: number | null
    price: number | null
    amount: number
    note: string | null
    version: Generated<number>
    changed_at: string
    changed_by_name: string
  }
  'plans.citation': {
    subject_kind: string
    subject_id: string
    item_id: string
    number: string
    org_path: string
    unit_id: string
    title: string
    told_on: string | null
    shard: number | null
    activity_id: string | null
    issued_on: string | null
  }
  'plans.contribution': {
    id: string
    org_path: string
    issuer_path: string
    occurrence_id: string
    happened_on: string
    note: string
    added_at: string
    added_by: string | null
    added_by_name: string
    withdrawn_at: string | null
  }
  'plans.cover': {
    assignment_id: string
    line_id: string
    org_path: string
    issuer_path: string
    from_on: string | null
    to_on: string | null
  }
  'plans.default_view': {
    unit_id: string
    account_id: string
    screen: string
    org_path: string
    view_id: string
  }
  'plans.directive': {
    id: string
    org_path: string
    unit_id: string
    title: string
    number: string | null
    issuer: string
    issued_on: string | null
    received_on: string
    address: string | null
    file_id: string | null
    note: string | null
    withdrawn_at: string | null
    version: Generated<number>
    created_at: string
    created_by_name: string
  }
  'plans.directive_activity': {
    directive_id: string
    shard: number
    activity_id: string
    org_path: string
  }
  'plans.draft': {
    id: string
    org_path: string
    unit_id: string
    file_name: string
    file_id: string | null
    source: string
    as_read: Json
    corrections: GeneratedJson
    state: string
    plan_id: string | null
    version: Generated<number>
    created_at: string
    created_by: string
    created_by_name: string
    changed_at: string
    reading: JsonOrNull
    decisions: GeneratedJson
  }
  'plans.due_change': {
    id: string
    batch_id: string
    occurrence_id: string
    org_path: string
    issuer_path: string
    kind: string
    due_before: string
    due_after: string | null
    reason: string
    done_at: string
    done_by: string
    done_by_name: string
    undone_at: string | null
    undone_by_name: string | null
  }
  'plans.due_sum': {
    shard: number
    org_path: string
    issuer_path: string
    kind: string
    code: string
    due_on: string
    part: string
    open: number
    paused: number
    done: number
    cancelled: number
  }
  'plans.evidence': {
    shard: number
    id: string
    activity_id: string
    org_path: string
    kind: string
    caption: string | null
    url: string | null
    file_id: string | null
    page_title: string | null
    page_state: string | null
    page_seen_at: string | null
    page_copy_id: string | null
    reused_from: string | null
    created_at: string
    created_by: string | null
    created_by_name: string
    withdrawn_at: string | null
    withdrawn_by_name: string | null
    shows: string
    details: GeneratedJson
    page_hash: string | null
    page_alive_at: string | null
    page_gone_at: string | null
    page_changed_at: string | null
    page_misses: Generated<number>
    look_on: string | null
  }
  'plans.follow_decision': {
    id: string
    org_path: string
    issuer_path: string
    unit_id: string
    line_id: string
    source_line_id: string
    source_version: number
    accepted: string[]
    kept: string[]
    decided_at: string
    decided_by_name: string
  }
  'plans.fulfils': {
    line_id: string
    source_line_id: string
    org_path: string
  }
  'plans.line': {
    id: string
    org_path: string
    visible_below: Generated<boolean>
    plan_id: string
    ordinal: number
    version: Generated<number>
    withdrawn_at: string | null
    accountable_post_id: string | null
    standing_check: string | null
  }
  'plans.line_version': {
    line_id: string
    version: number
    org_path: string
    visible_below: Generated<boolean>
    origin: string
    group_title: string | null
    label: string | null
    content: string
    leads: string[]
    coordinating: string[]
    outputs: string[]
    timing: Json
    source_line_id: string | null
    source_version: number | null
    overridden: Generated<string[]>
    valid_from: string
    changed_by_name: string
    search_words: Generated<string>
    themes: Generated<string[]>
    sectors: Generated<string[]>
    programmes: Generated<string[]>
    audiences: Generated<string[]>
    channels: Generated<string[]>
    cause: Generated<string>
    amendment_id: string | null
  }
  'plans.occurrence': {
    id: string
    org_path: string
    issuer_path: string
    shard: number
    assignment_id: string
    plan_id: string
    line_id: string
    unit_id: string | null
    part: string
    label: string
    window_from: string
    due_on: string
    due_at: string
    target: Generated<number>
    outputs: Generated<string[]>
    state: string
    done_on: string | null
    urged_at: string | null
    prompt_id: string | null
    given_path: string | null
    read_due_on: string | null
    is_waived: Generated<boolean>
    about: Generated<string[]>
    is_paused: Generated<boolean>
  }
  'plans.output_tick': {
    occurrence_id: string
    output: string
    org_path: string
    issuer_path: string
    shard: number | null
    activity_id: string | null
    note: string | null
    ticked_at: string
    ticked_by: string
    ticked_by_name: string
  }
  'plans.page_look': {
    shard: number
    evidence_id: string
    seen_at: string
    org_path: string
    state: string
    title: string | null
    hash: string | null
    copy_id: string | null
  }
  'plans.parent': {
    id: string
    org_path: string
    plan_id: string
    parent_plan_id: string | null
    citation: string
    kind: Generated<string>
    directive_id: string | null
  }
  'plans.pause': {
    id: string
    org_path: string
    issuer_path: string
    occurrence_id: string
    from_on: string
    to_on: string | null
    due_before: string
    due_after: string | null
    reason: string
    paused_by: string
    paused_by_name: string
  }
  'plans.plan': {
    id: string
    org_path: string
    shard: number
    unit_id: string
    state: string
    visible_below: Generated<boolean>
    kind_code: string
    number: number | null
    symbol: string | null
    title: string
    year: number
    issued_on: string | null
    place: string | null
    signer_position: string | null
    signer_name: string | null
    from_on: string
    to_on: string
    outline: Json
    matches: GeneratedJson
    source: string | null
    source_file_id: string | null
    version: Generated<number>
    created_at: string
    created_by: string
    created_by_name: string
    changed_at: string
    search_words: Generated<string>
    signed_on_paper: Generated<boolean>
    closed_on: string | null
    closing_note: string | null
    own_plan_words: string | null
    own_plan_line_id: string | null
    own_plan_due_on: string | null
    accountable_post_id: string | null
    standing_check: string | null
    own_plan_who: string | null
  }
  'plans.post_part': {
    assignment_id: string
    post_id: string
    org_path: string
    part: string
    title: string
    given_at: string
  }
  'plans.prompt': {
    id: string
    org_path: string
    unit_id: string
    kind: string
    title: string
    happened_on: string
    due_on: string
    created_at: string
    created_by: string
    created_by_name: string
  }
  'plans.proposal': {
    id: string
    org_path: string
    unit_id: string
    assignment_id: string
    occurrence_id: string | null
    link_id: string
    happened_on: string
    title: string
    people: number | null
    url: string | null
    note: string | null
    file_ids: Generated<string[]>
    sent_at: string
    sent_by_name: string
    state: string
    decided_at: string | null
    decided_by: string | null
    decided_by_name: string | null
    reason: string | null
    shard: number | null
    activity_id: string | null
  }
  'plans.published_plan': {
    plan_id: string
    unit_id: string
    slug: string
    title: string
    year: number
    snapshot: Json
    published_at: string
  }
  'plans.quantity': {
    shard: number
    activity_id: string
    org_path: string
    kind: string
    value: number
    count_method: string
  }
  'plans.receipt': {
    id: string
    org_path: string
    issuer_path: string
    plan_id: string
    unit_id: string
    sent_at: string
    opened_at: string | null
    opened_by_name: string | null
    acknowledged_at: string | null
    acknowledged_by_name: string | null
    urged_at: string | null
    urged_by_name: string | null
    is_asked: Generated<boolean>
  }
  'plans.reminder': {
    occurrence_id: string
    step: string
    org_path: string
    issuer_path: string
    sent_on: string
  }
  'plans.saved_view': {
    id: string
    org_path: string
    unit_id: string
    account_id: string
    name: string
    address: string
    shared: Generated<boolean>
    version: Generated<number>
    created_at: string
    created_by_name: string
  }
  'plans.sheet_heading': {
    unit_id: string
    heading: string
    org_path: string
    field: string | null
  }
  'plans.shortcoming': {
    id: string
    org_path: string
    unit_id: string
    year: number
    source_id: string
    ordinal: number
    words: string
    citation: string
    address: string
    noted_at: string
  }
  'plans.shortcoming_answer': {
    plan_id: string
    shortcoming_id: string
    line_id: string
    org_path: string
  }
  'plans.signed_paper': {
    id: string
    org_path: string
    visible_below: Generated<boolean>
    plan_id: string
    file_id: string
    file_name: string
    size: number
    hash: string
    signature_found: boolean
    added_at: string
    added_by_name: string
    is_public: Generated<boolean>
    amendment_id: string | null
  }
  'plans.submission': {
    id: string
    org_path: string
    plan_id: string
    content_hash: string
    content: Json
    submitted_at: string
    submitted_by_name: string
  }
  'plans.taken_number': {
    unit_id: string
    year: number
    symbol: string
    number: number
    org_path: string
    plan_id: string
    amendment_id: string | null
  }
  'platform.act': {
    id: string
    at: string
    account_id: string | null
    actor_name: string
    org_path: string
    act: string
    subject_kind: string
    subject_id: string | null
    details: GeneratedJson
    request_id: string | null
  }
  'platform.act_seal': {
    id: string
    until_id: string
    acts: number
    previous_hash: string
    hash: string
    created_at: string
    marks: string[] | null
  }
  'platform.idempotency': {
    account_id: string
    key: string
    operation: string
    result: JsonOrNull
    created_at: string
  }
  'platform.worker': {
    id: string
    host: string
    pid: number
    queue_worker_ids: string[]
    started_at: string
    beat_at: string
  }
  'reporting.cell': {
    id: string
    org_path: string
    report_id: string
    indicator_code: string
    row_key: Generated<string>
    value: number
    numerator: number | null
    denominator: number | null
    records: number
    count_methods: Generated<string[]>
    row_label: string | null
    estimated: Generated<number>
  }
  'reporting.cell_part': {
    shard: number
    cell_id: string
    kind: string
    part_id: string
    org_path: string
    value: number
    method: string | null
  }
  'reporting.comment': {
    id: string
    org_path: string
    report_id: string
    section_code: string
    words: string
    made_at: string
    made_by: string
    made_by_name: string
    settled_at: string | null
    settled_by_name: string | null
  }
  'reporting.correction': {
    id: string
    org_path: string
    report_id: string
    indicator_code: string
    row_key: Generated<string>
    frozen_value: number
    present_value: number
    noticed_at: string
    row_label: string | null
  }
  'reporting.dispatch': {
    id: string
    org_path: string
    to_path: string
    via_path: string | null
    unit_id: string
    report_id: string
    to_unit_id: string
    via_unit_id: string | null
    state: string
    content: Json
    docx_hash: string
    pdf_hash: string
    sent_at: string
    sent_by_name: string
    passed_at: string | null
    passed_by_name: string | null
    passed_note: string | null
    decided_at: string | null
    decided_by_name: string | null
    reason: string | null
  }
  'reporting.due_rule': {
    id: string
    org_path: string
    visible_below: Generated<boolean>
    unit_id: string
    tier: string
    period_kind: string | null
    working_days_after_cutoff: number | null
    day_of_last_month: number | null
    source: string
    effective_from: string
    effective_to: string | null
    made_by_name: string
    made_at: string
  }
  'reporting.duty': {
    id: string
    org_path: string
    unit_id: string
    plan_id: string | null
    words: string
    period_kind: string | null
    to_name: string | null
    via_name: string | null
    may_be_embedded: boolean
    ordinal: Generated<number>
    settled_at: string | null
    settled_by_name: string | null
    visible_below: Generated<boolean>
    bearers: Generated<string[]>
    bearer_ids: Generated<string[]>
    to_unit_id: string | null
    via_unit_id: string | null
    subject: Generated<string>
    embed_in: string | null
    from_on: string | null
    to_on: string | null
    made_by_name: string | null
  }
  'reporting.indicator': {
    code: string
    label: string
    unit_word: string
    measure: Json
    ordinal: number
    valid_from: string
    valid_to: string | null
    org_path: string | null
    unit_id: string | null
    replaces: string | null
    made_by_name: string | null
    made_at: string | null
  }
  'reporting.override': {
    id: string
    org_path: string
    report_id: string
    indicator_code: string
    row_key: Generated<string>
    value: number
    reason: string
    made_by: string
    made_by_name: string
    made_at: string
    withdrawn_at: string | null
  }
  'reporting.published_report': {
    report_id: string
    unit_id: string
    slug: string
    title: string
    period_label: string
    from_on: string
    to_on: string
    reference: string
    issued_on: string
    snapshot: Json
    published_at: string
    published_by_name: string
    search_words: Generated<string>
    pdf_hash: string | null
    pdf_size: number | null
  }
  'reporting.question': {
    id: string
    org_path: string
    to_path: string
    unit_id: string
    to_unit_id: string
    report_id: string | null
    kind: string
    words: string
    state: Generated<string>
    asked_at: string
    asked_by_name: string
    answer: string | null
    answered_at: string | null
    answered_by_name: string | null
    version: Generated<number>
    passed_from_id: string | null
    passed_to_unit_id: string | null
    passed_at: string | null
  }
  'reporting.report': {
    id: string
    org_path: string
    shard: number
    unit_id: string
    period_kind: string
    period_key: string
    period_label: string
    from_on: string
    to_on: string
    due_on: string
    state: string
    title: string
    number: number | null
    issued_on: string | null
    sections: Json
    version: Generated<number>
    content_hash: string | null
    document: JsonOrNull
    docx_file_id: string | null
    pdf_file_id: string | null
    submitted_at: string | null
    approved_at: string | null
    created_at: string
    created_by: string
    created_by_name: string
    changed_at: string
    changed_by_name: string
    search_words: Generated<string>
    addressees: string[] | null
    recipients: string[] | null
    signature: JsonOrNull
    paths: string[] | null
    indicators: JsonOrNull
    subject: Generated<string>
    corrects_id: string | null
    ordinal: Generated<number>
  }
  'reporting.submission': {
    id: string
    org_path: string
    report_id: string
    content_hash: string
    document: Json
    submitted_at: string
    submitted_by_name: string
    decision: string | null
    decided_at: string | null
    decided_by_name: string | null
    reason: string | null
  }
  'reporting.urge': {
    id: string
    org_path: string
    unit_id: string
    by_unit_id: string
    subject: string
    period_key: string
    note: string | null
    urged_at: string
    urged_by_name: string
  }
  'work.approval': {
    id: string
    org_path: string
    unit_id: string
    subject_kind: string
    subject_id: string
    subject_title: string
    address: string
    content_hash: string
    step: Generated<number>
    state: string
    requested_by: string
    requested_by_name: string
    requested_at: string
    decided_by: string | null
    decided_by_name: string | null
    decided_at: string | null
    reason: string | null
    step_count: Generated<number>
    who: GeneratedJson
    barred: Generated<string[]>
  }
  'work.approval_route': {
    id: string
    org_path: string
    unit_id: string
    subject_kind: string
    steps: Json
    version: Generated<number>
    changed_at: string
    changed_by_name: string
  }
  'work.approval_step': {
    approval_id: string
    position: number
    org_path: string
    who: Json
    label: string
    state: string
    began_at: string | null
    decided_by: string | null
    decided_by_name: string | null
    decided_at: string | null
  }
  'work.deadline': {
    id: string
    org_path: string
    subject_kind: string
    subject_id: string
    rule: string
    started_on: string
    due_on: string
    due_at: string
    finished_on: string | null
  }
  'work.holder': {
    id: string
    org_path: string
    unit_id: string
    subject_kind: string
    subject_id: string
    holder_name: string
    holder_account_id: string | null
    doing: string
    since: string
    until: string | null
  }
  'work.notice': {
    id: string
    org_path: string
    unit_id: string
    for_role: string | null
    kind: string
    subject_kind: string
    subject_id: string
    sentence: string
    address: string
    created_at: string
    dealt_with_at: string | null
    for_account_id: string | null
  }
  'work.pause': {
    id: string
    org_path: string
    deadline_id: string
    from_on: string
    to_on: string | null
    reason: string
    paused_by: string
    paused_by_name: string
  }
  'work.remark': {
    id: string
    org_path: string
    unit_id: string
    subject_kind: string
    subject_id: string
    subject_title: string
    public_path: string
    useful: boolean | null
    words: Generated<string>
    sent_at: string
    read_at: string | null
    read_by_name: string | null
  }
}

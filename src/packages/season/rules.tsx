import type { SeasonCard, StillWaiting } from '@contract/seasons'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Dock } from '../../components/dock'
import { Icon } from '../../components/icon'
import { Message } from '../../components/message'
import { speak } from '../../platform/spoken'
import type { Difference } from './draft-view'
import { Editor } from './editor'
import type { Village } from './requirement-view'
import { SaveSheet } from './save-sheet'
import { hasBegun } from './season-view'
import { TurnSeason } from './turn'
import { type Rules, useRules } from './use-rules'

/** Somebody else was quicker: theirs stands in the rows, what was typed here still on top. */
function Theirs({ theirs, mine }: { theirs: readonly Difference[]; mine: number }) {
  if (theirs.length === 0) return null
  return (
    <View className="message message--warn" {...speak({ role: 'status', live: 'polite' })}>
      <Icon name="info" />
      <View className="message__words">
        <View className="message__title">
          <Text>别人刚改过，下面是新的</Text>
        </View>
        {theirs.map(({ id, field, from, to }) => (
          <View key={id} className="message__line">
            <Text>{`${field}：${from} → ${to}`}</Text>
          </View>
        ))}
        {mine > 0 && (
          <View className="message__line">
            <Text>您改的还留着，看一眼再存。</Text>
          </View>
        )}
      </View>
    </View>
  )
}

/** A topic that was changed moves the season one version on, and none of its rules. */
const moved = '刚才有课题改了分钟数。这里没有人动过，再存一次就好。'

function Failed({ rules: { failed, refusal, draft } }: { rules: Rules }) {
  if (!failed || refusal) return null
  if (failed.code === 'ChangedMeanwhile')
    return draft.theirs.length > 0 ? null : <Message kind="warn" icon="info" title="还没存下" line={moved} />
  return <Message kind="danger" icon="alert" title="没存下" line={errorCopy[failed.code]} />
}

function SaveDock({ rules, onTap }: { rules: Rules; onTap: () => void }) {
  const wrong = Object.keys(rules.faults).length > 0
  return (
    <Dock>
      <Button kind="main" onTap={onTap} off={wrong}>
        {wrong ? '先把标出来的改好' : `存下改的 ${rules.lines.length} 处`}
      </Button>
    </Dock>
  )
}

interface SeasonRulesProps {
  season: SeasonCard
  all: readonly SeasonCard[]
  villages: readonly Village[]
  waiting: StillWaiting | null
  reload: () => Promise<void>
}

/** One season: its rules as they are being changed, and what can be done with the whole. */
export function SeasonRulesOf({ season, all, villages, waiting, reload }: SeasonRulesProps) {
  const rules = useRules(season, villages, reload)
  const [saving, setSaving] = useState(false)
  const { draft, lines, refusal, faults, saved, change } = rules
  const locked = season.state === 'closed'
  const dirty = lines.length > 0 && !locked
  return (
    <>
      <Theirs theirs={draft.theirs} mine={lines.length} />
      {saved && <Message kind="info" icon="done" title="存好了" line="改了什么、为什么，都记在下面" />}
      <Failed rules={rules} />
      <Editor
        rules={draft.form}
        villages={villages}
        faults={{ ...(refusal && { [refusal.part]: errorCopy[refusal.code] }), ...faults }}
        changed={lines.map(({ id }) => id)}
        change={locked ? undefined : change}
        begun={hasBegun(season, serverNow())}
      />
      {dirty ? (
        <SaveDock rules={rules} onTap={() => setSaving(true)} />
      ) : (
        <TurnSeason season={season} all={all} waiting={waiting} reload={reload} />
      )}
      {saving && <SaveSheet rules={rules} onClose={() => setSaving(false)} />}
    </>
  )
}

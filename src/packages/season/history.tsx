import type { RuleChange } from '@contract/seasons'
import { Text, View } from '@tarojs/components'
import { serverNow } from '../../api/server-clock'
import { Section } from '../../components/headings'
import { List, Row } from '../../components/list'
import { changeView } from './change-view'

/** What was changed, when, by whom, why, and what it did. */
export function History({ changes }: { changes: readonly RuleChange[] }) {
  if (changes.length === 0) return null
  return (
    <>
      <Section title="改过什么" />
      <List>
        {changes.map((change) => {
          const { id, lines, why, when, did } = changeView(change, serverNow())
          return (
            <Row key={id} icon="article" title={why} note={when}>
              {[...lines, ...(did ? [did] : [])].map((line) => (
                <View key={line} className="season__did">
                  <Text>{line}</Text>
                </View>
              ))}
            </Row>
          )
        })}
      </List>
    </>
  )
}

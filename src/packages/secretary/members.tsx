import { Text, View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { errorCopy } from '../../api/error-copy'
import { Button } from '../../components/button'
import { Chip } from '../../components/chip'
import { Field } from '../../components/field'
import { Line, Section } from '../../components/headings'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { speak } from '../../platform/spoken'
import { memberLine, noMembers, sieved, sieves } from './branch-view'
import type { useBranch } from './use-branch'

type Branch = ReturnType<typeof useBranch>

function Sieves({ branch: { sieve, choose } }: { branch: Branch }) {
  return (
    <View className="sieves" {...speak({ role: 'radiogroup', label: '看哪些人' })}>
      {sieves.map(({ id, name }) => (
        <View
          key={id}
          className={id === sieve ? 'sieve sieve--on' : 'sieve'}
          onClick={() => choose(id)}
          {...speak({ role: 'radio', label: name, checked: id === sieve })}
        >
          <Text className="sieve__word">{name}</Text>
        </View>
      ))}
    </View>
  )
}

/** Everybody of the branch by name, a page at a time. */
export function Members({ branch }: { branch: Branch }) {
  const { list, typed, type, sieve, asking, failed, rows, more } = branch
  if (list === null) return null
  const passed = sieved(list.members, sieve)
  const lines = passed.slice(0, rows).map(memberLine)
  return (
    <>
      <Section title="党员" />
      <Field label="找人" helper="名字里的一两个字就行" value={typed} onChange={type} />
      <Sieves branch={branch} />
      {failed && <Message kind="danger" icon="alert" title="没找全" line={errorCopy[failed]} />}
      {lines.length > 0 ? (
        <List>
          {lines.map(({ personId, title, note, unbound }) => (
            <Row
              key={personId}
              icon="me"
              title={title}
              note={note}
              onTap={() => navigateTo({ url: `/packages/secretary/member?personId=${personId}` })}
              end={unbound && <Chip kind="warn" icon="info" words="没对上" />}
            />
          ))}
        </List>
      ) : (
        !asking && <Line>{noMembers(list.find, sieve)}</Line>
      )}
      {(list.next !== null || lines.length < passed.length || asking) && (
        <View className="secretary__more">
          <Button kind="side" onTap={() => more(passed.length)} off={asking}>
            {asking ? '正在找…' : '看后面的'}
          </Button>
        </View>
      )}
    </>
  )
}

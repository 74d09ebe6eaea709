import { Button } from '../../ui/button.tsx';

export type LineAction = { verb: string; tone?: 'plain' | 'muted'; onPress: () => void };

/** The actions at the end of a line, each heard with the name of its line. */
export function LineActions({ name, actions }: { name: string; actions: readonly LineAction[] }) {
  return (
    <div className="-mr-3 flex justify-end max-frame:flex-col max-frame:items-end">
      {actions.map(({ verb, tone = 'plain', onPress }) => (
        <Button
          key={verb}
          variant="quiet"
          size="small"
          tone={tone}
          aria-label={`${verb}\u00a0: ${name}`}
          onPress={onPress}
        >
          {verb}
        </Button>
      ))}
    </div>
  );
}

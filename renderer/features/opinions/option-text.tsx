import { type OpinionOption, optionParts } from '../../../db/domain/opinion-question.ts';
import { FrenchText } from '../../ui/french-text.tsx';

/** A solution as it is read: its name, then what is told of it. */
export function OptionText({ option, number }: { option: OpinionOption; number: number }) {
  const told = optionParts.filter(({ name }) => option[name] !== '');
  return (
    <>
      <p className="font-semibold">
        <FrenchText>{`${number}. ${option.title}`}</FrenchText>
      </p>
      {told.length > 0 && (
        <dl className="mt-1 flex flex-col gap-1 text-sm">
          {told.map(({ name, label }) => (
            <div key={name}>
              <dt className="text-muted">{label}</dt>
              <dd className="whitespace-pre-line">
                <FrenchText>{option[name]}</FrenchText>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

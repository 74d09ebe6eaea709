import { addDays } from '../../db/domain/civil-date.ts';
import { expect, test } from './app-test.ts';
import { meetingOn, writeIn } from './dossiers.ts';
import { goTo, openMeeting, points } from './places.ts';

const conseils = 100;
const pointsEach = 20;
/** Every fifth week from 2017 on: the last one is still to come. */
const dateOf = (index: number) => addDays('2017-06-07', index * 35);

test('ten years of data: the application starts and its lists show', async ({ start, profile }) => {
  const last = await writeIn(profile, async (call) => {
    await call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });
    let id = 0;
    for (let index = 0; index < conseils; index += 1) {
      const date = dateOf(index);
      const council = await call('council.create', { date, time: '18:30', place: 'Hôtel communautaire' });
      const titles = Array.from(
        { length: pointsEach },
        (_, n) => `Délibération ${index * pointsEach + n + 1}`,
      );
      await call('council.addItems', { id: council.id, titles });
      id = (await call('meeting.create', meetingOn(addDays(date, -8), council.id))).id;
      await call('agenda.takeFromCouncil', { id });
    }
    return id;
  });
  const { page } = await start();
  await expect(page.getByRole('heading', { name: 'Accueil' })).toBeVisible();
  await goTo(page, '/conseils');
  await expect(page.getByText(`${conseils} conseils`)).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(conseils + 10);
  await goTo(page, '/reunions');
  await expect(page.getByText(`${conseils} réunions du CoDir`)).toBeVisible();
  await openMeeting(page, last);
  await expect(points(page)).toHaveCount(pointsEach);
  await expect(points(page).last()).toContainText(`Délibération ${conseils * pointsEach}`);
  await expect(page.frameLocator('iframe').locator('.entry')).toHaveCount(pointsEach);
});

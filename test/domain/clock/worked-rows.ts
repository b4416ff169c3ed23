import { rowsOf } from './written-time';

/** Severity and product | created | counted, in UTC (day of the month and time) | held | due. Every weekday and zone is checked. */
export const tickets = rowsOf(`
  W01 | L1 Jira Software | Wed 2019-11-06 10:00 PST | 06 18:00–06 18:30Z | 0 h 0 min | Wed 2019-11-06 10:30 PST
  W02 | L2 Confluence | Thu 2019-11-07 14:15 JST | 07 05:15–07 07:15Z | 0 h 0 min | Thu 2019-11-07 16:15 JST
  W03 | L3 Bitbucket Server | Tue 2019-11-05 20:00 CET | 05 19:00–06 03:00Z | 0 h 0 min | Wed 2019-11-06 04:00 CET
  W04 | L4 Bamboo | Tue 2019-11-05 09:00 PST | 05 17:00–06 17:00Z | 0 h 0 min | Wed 2019-11-06 09:00 PST
  F01 | L4 Jira Software | Fri 2019-11-15 12:00 PST | 15 20:00–16 20:00Z | 0 h 0 min | Sat 2019-11-16 12:00 PST
  F02 | L1 Confluence | Sat 2019-11-16 13:00 PST | 16 21:00–16 21:30Z | 0 h 0 min | Sat 2019-11-16 13:30 PST
  F03 | L2 Jira Software | Fri 2019-11-15 16:00 PST | 16 00:00–16 02:00Z | 0 h 0 min | Fri 2019-11-15 18:00 PST
  F04 | L3 Jira Service Desk | Sun 2019-11-17 09:00 PST | 17 17:00–18 01:00Z | 0 h 0 min | Sun 2019-11-17 17:00 PST
  B01 | L2 Bamboo | Fri 2019-11-01 16:30 PDT | 01 23:30–02 00:00Z + 03 23:00–04 00:30Z | 47 h 0 min | Sun 2019-11-03 16:30 PST
  B02 | L1 Bamboo | Sat 2019-11-02 09:00 PDT | 02 16:00–02 16:30Z | 0 h 0 min | Sat 2019-11-02 09:30 PDT
  B03 | L1 Bitbucket Server | Fri 2019-11-15 16:45 PST | 16 00:45–16 01:15Z | 0 h 0 min | Fri 2019-11-15 17:15 PST
  B04 | L4 Crucible | Fri 2019-11-15 10:00 PST | 15 18:00–16 01:00Z + 17 23:00–18 16:00Z | 46 h 0 min | Mon 2019-11-18 08:00 PST
  B05 | L3 Fisheye | Sun 2019-11-17 11:00 CET | 17 23:00–18 07:00Z | 13 h 0 min | Mon 2019-11-18 08:00 CET
  B06 | L2 Fisheye | Fri 2026-11-20 16:00 PST | 21 00:00–21 01:00Z + 22 23:00–23 00:00Z | 46 h 0 min | Sun 2026-11-22 16:00 PST
  H01 | L1 Hipchat Data Center | Sat 2019-11-16 08:00 PST | 16 16:00–16 16:30Z | 0 h 0 min | Sat 2019-11-16 08:30 PST
  H02 | L3 Hipchat Data Center | Fri 2019-11-15 15:00 PST | 15 23:00–16 01:00Z + 17 23:00–18 05:00Z | 46 h 0 min | Sun 2019-11-17 21:00 PST
  H03 | L1 Hipchat Server | Sun 2019-11-17 08:00 PST | 17 23:00–17 23:30Z | 7 h 0 min | Sun 2019-11-17 15:30 PST
  N01 | L1 Sourcetree | Sat 2019-11-16 10:00 PST | 17 23:00–17 23:30Z | 29 h 0 min | Sun 2019-11-17 15:30 PST
  N02 | L1 Bitbucket Cloud | Fri 2019-11-15 16:50 PST | 16 00:50–16 01:00Z + 17 23:00–17 23:20Z | 46 h 0 min | Sun 2019-11-17 15:20 PST
  N03 | L1 Clover | Fri 2019-11-15 16:30 PST | 16 00:30–16 01:00Z | 0 h 0 min | Fri 2019-11-15 17:00 PST
  N04 | L2 Clover | Fri 2019-11-15 15:30 PST | 15 23:30–16 01:00Z + 17 23:00–17 23:30Z | 46 h 0 min | Sun 2019-11-17 15:30 PST
  E01 | L3 Fisheye | Fri 2019-11-15 17:00 PST | 17 23:00–18 07:00Z | 46 h 0 min | Sun 2019-11-17 23:00 PST
  E02 | L3 Fisheye | Fri 2019-11-15 16:59:59 PST | 16 00:59:59–16 01:00:00Z + 17 23:00:00–18 06:59:59Z | 46 h 0 min | Sun 2019-11-17 22:59:59 PST
  E03 | L3 Fisheye | Mon 2019-11-18 10:00 AEDT | 17 23:00–18 07:00Z | 0 h 0 min | Mon 2019-11-18 18:00 AEDT
  E04 | L3 Fisheye | Mon 2019-11-18 09:59:59 AEDT | 17 23:00–18 07:00Z | 0 h 0 min 1 s | Mon 2019-11-18 18:00 AEDT
  D01 | L2 Fisheye | Fri 2019-10-04 16:00 PDT | 04 23:00–05 00:00Z + 06 23:00–07 00:00Z | 47 h 0 min | Sun 2019-10-06 17:00 PDT
  D02 | L2 Bamboo | Fri 2020-04-03 16:30 PDT | 03 23:30–04 00:00Z + 06 00:00–06 01:30Z | 48 h 0 min | Sun 2020-04-05 18:30 PDT
  D03 | L2 Bamboo | Fri 2020-03-06 16:30 PST | 07 00:30–07 01:00Z + 08 23:00–09 00:30Z | 46 h 0 min | Sun 2020-03-08 17:30 PDT
  D04 | L2 Bamboo | Fri 2020-03-13 16:30 PDT | 13 23:30–14 00:00Z + 15 23:00–16 00:30Z | 47 h 0 min | Sun 2020-03-15 17:30 PDT
  D05 | L4 Jira Software | Sat 2019-11-02 12:00 PDT | 02 19:00–03 19:00Z | 0 h 0 min | Sun 2019-11-03 11:00 PST
  D06 | L4 Jira Software | Sat 2020-03-07 12:00 PST | 07 20:00–08 20:00Z | 0 h 0 min | Sun 2020-03-08 13:00 PDT
  D07 | L3 Confluence | Sat 2019-10-26 23:00 CEST | 26 21:00–27 05:00Z | 0 h 0 min | Sun 2019-10-27 06:00 CET
  D08 | L1 Jira Software | Sun 2019-11-03 01:45 PDT | 03 08:45–03 09:15Z | 0 h 0 min | Sun 2019-11-03 01:15 PST
  D09 | L2 Bamboo | Fri 2026-10-30 16:30 PDT | 30 23:30–31 00:00Z + 01 23:00–02 00:30Z | 47 h 0 min | Sun 2026-11-01 16:30 PST
  D10 | L2 Bamboo | Fri 2026-04-03 16:30 PDT | 03 23:30–04 00:00Z + 06 00:00–06 01:30Z | 48 h 0 min | Sun 2026-04-05 18:30 PDT
  A01 | L1 Jira Align | Mon 2019-11-18 18:45 EST | 18 23:45–19 00:00Z + 19 14:00–19 14:15Z | 14 h 0 min | Tue 2019-11-19 09:15 EST
  A02 | L3 Jira Align | Fri 2019-11-01 17:00 EDT | 01 21:00–01 23:00Z + 04 14:00–04 20:00Z | 63 h 0 min | Mon 2019-11-04 15:00 EST
  A03 | L4 Jira Align | Wed 2019-11-13 09:00 EST | 13 14:00–14 00:00Z + 14 14:00–15 00:00Z + 15 14:00–15 18:00Z | 28 h 0 min | Fri 2019-11-15 13:00 EST
  A04 | L2 Jira Align | Sat 2019-11-16 12:00 EST | 18 14:00–18 16:00Z | 45 h 0 min | Mon 2019-11-18 11:00 EST
  A05 | L1 Jira Align | Fri 2019-11-15 18:30 EST | 15 23:30–16 00:00Z | 0 h 0 min | Fri 2019-11-15 19:00 EST
  A06 | L1 Jira Align | Mon 2019-11-18 09:00 JST | 18 14:00–18 14:30Z | 14 h 0 min | Mon 2019-11-18 23:30 JST
  K02 | L2 Bamboo | Sat 2019-11-30 10:00 PST | 01 23:00–02 01:00Z | 29 h 0 min | Sun 2019-12-01 17:00 PST
  R01 | L2 Jira Software | Thu 2019-11-28 10:00 PST | 28 18:00–28 20:00Z | 0 h 0 min | Thu 2019-11-28 12:00 PST
  R02 | L3 Confluence | Mon 2020-01-27 11:00 AEDT | 27 00:00–27 08:00Z | 0 h 0 min | Mon 2020-01-27 19:00 AEDT
  R03 | L2 Bamboo | Thu 2019-11-28 10:00 PST | 28 18:00–28 20:00Z | 0 h 0 min | Thu 2019-11-28 12:00 PST
  P01 | L1 Jira Software | Wed 2019-11-06 10:00 PST | 06 18:00–06 18:30Z | 0 h 0 min | Wed 2019-11-06 10:30 PST
`);

/** The same on public holidays: they change who answers, never the clock (TEA-5, TEA-6). */
export const holidays = rowsOf(`
  R04 | L2 Jira Software | Mon 2020-04-27 10:00 CEST | 27 08:00–27 10:00Z | 0 h 0 min | Mon 2020-04-27 12:00 CEST
  R05 | L1 Jira Software | Wed 2019-12-25 10:00 CET | 25 09:00–25 09:30Z | 0 h 0 min | Wed 2019-12-25 10:30 CET
  R06 | L2 Bamboo | Thu 2019-11-28 10:00 PST | 28 18:00–28 20:00Z | 0 h 0 min | Thu 2019-11-28 12:00 PST
  R07 | L2 Bamboo | Fri 2020-04-10 16:30 PDT | 10 23:30–11 00:00Z + 13 00:00–13 01:30Z | 48 h 0 min | Mon 2020-04-13 11:30 AEST
`);

/** Due times of 2026, as read in Tokyo. */
export const vectors = rowsOf(`
  V1 | L1 Jira Software | Fri 2026-01-09 16:45 PST | 10 00:45–10 01:15Z | 0 h 0 min | Sat 2026-01-10 10:15 JST
  V2 | L2 Bamboo | Fri 2026-01-09 16:45 PST | 10 00:45–10 01:00Z + 11 23:00–12 00:45Z | 46 h 0 min | Mon 2026-01-12 09:45 JST
  V3 | L1 Bamboo | Sat 2026-01-10 09:00 PST | 10 17:00–10 17:30Z | 0 h 0 min | Sun 2026-01-11 02:30 JST
  V4 | L4 Confluence | Fri 2026-07-10 16:00 PDT | 10 23:00–11 23:00Z | 0 h 0 min | Sun 2026-07-12 08:00 JST
  V5 | L3 Sourcetree | Fri 2026-07-10 16:00 PDT | 10 23:00–11 00:00Z + 13 00:00–13 07:00Z | 48 h 0 min | Mon 2026-07-13 16:00 JST
  V6 | L4 Bitbucket Server | Fri 2026-03-06 12:00 PST | 06 20:00–07 01:00Z + 08 23:00–09 18:00Z | 46 h 0 min | Tue 2026-03-10 03:00 JST
  V7 | L3 Crucible | Fri 2026-04-03 13:00 PDT | 03 20:00–04 00:00Z + 06 00:00–06 04:00Z | 48 h 0 min | Mon 2026-04-06 13:00 JST
  V8 | L3 Fisheye | Fri 2026-10-02 13:00 PDT | 02 20:00–03 00:00Z + 04 23:00–05 03:00Z | 47 h 0 min | Mon 2026-10-05 12:00 JST
  V9 | L2 Hipchat Data Center | Fri 2026-10-30 16:00 PDT | 30 23:00–31 00:00Z + 01 23:00–02 00:00Z | 47 h 0 min | Mon 2026-11-02 09:00 JST
  V10 | L3 Jira Align | Fri 2026-03-06 16:00 EST | 06 21:00–07 00:00Z + 09 13:00–09 18:00Z | 61 h 0 min | Tue 2026-03-10 03:00 JST
  V11 | L1 Jira Align | Sat 2026-03-07 11:00 EST | 09 13:00–09 13:30Z | 45 h 0 min | Mon 2026-03-09 22:30 JST
  V12 | L2 Bamboo | Sat 2026-01-10 12:00 JST | 11 23:00–12 01:00Z | 44 h 0 min | Mon 2026-01-12 10:00 JST
`);

/** The same with a booking for Bamboo on Saturday 2019-11-30 from 09:00 to 17:00 in Los Angeles (BKG-1). */
export const booked = rowsOf(`
  K01 | L2 Bamboo | Sat 2019-11-30 10:00 PST | 30 18:00–30 20:00Z | 0 h 0 min | Sat 2019-11-30 12:00 PST
  K03 | L2 Bamboo | Sat 2019-11-30 16:00 PST | 01 00:00–01 01:00Z + 01 23:00–02 00:00Z | 22 h 0 min | Sun 2019-12-01 16:00 PST
  K04 | L3 Bamboo | Sat 2019-11-30 07:00 PST | 30 17:00–01 01:00Z | 2 h 0 min | Sat 2019-11-30 17:00 PST
`);

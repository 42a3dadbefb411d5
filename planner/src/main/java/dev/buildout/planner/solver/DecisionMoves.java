package dev.buildout.planner.solver;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.schedule.Cause;
import dev.buildout.planner.schedule.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/**
 * Proposes moves that respect time: shifts and swaps of activities near each other in the order, of a whole block or
 * phase, changes of mode, of one lot's offer or of a component's offer for a whole phase, and building or forgoing an
 * optional phase. Half of the moves go for what makes a block late.
 */
public final class DecisionMoves implements MoveIteratorFactory<BuildoutProblem, DecisionMove> {

    /** Places in the order that a shift or swap may span. */
    private static final int WINDOW = 30;

    private static final int NUDGE = 1 << 16;

    @Override
    public long getSize(ScoreDirector<BuildoutProblem> director) {
        BuildoutProblem problem = director.getWorkingSolution();
        return 10L * (problem.activities().size() + problem.lots().size());
    }

    @Override
    public Iterator<DecisionMove> createOriginalMoveIterator(ScoreDirector<BuildoutProblem> director) {
        throw new UnsupportedOperationException("Moves are drawn at random only");
    }

    @Override
    public Iterator<DecisionMove> createRandomMoveIterator(ScoreDirector<BuildoutProblem> director, Random random) {
        return new RandomMoves(director.getWorkingSolution(), random);
    }

    private static final class RandomMoves implements Iterator<DecisionMove> {

        private final BuildoutProblem problem;
        private final ActivityNetwork network;
        private final Random random;
        private final ActivityDecision[] order;
        private final List<PhaseDecision> optional;
        private final List<LotDecision> lots;
        private final int[] placeOf;
        private final LateChain late;

        RandomMoves(BuildoutProblem problem, Random random) {
            this.problem = problem;
            this.network = problem.network();
            this.random = random;
            order = problem.activities().stream()
                    .filter(a -> network.phase()[a.getIndex()] < 0
                            || problem.phases()
                                    .get(network.phase()[a.getIndex()])
                                    .getBuilt())
                    .toArray(ActivityDecision[]::new);
            Arrays.sort(
                    order,
                    Comparator.comparingLong(ActivityDecision::getPriority)
                            .thenComparingInt(ActivityDecision::getIndex));
            placeOf = new int[network.activityCount()];
            Arrays.fill(placeOf, -1);
            for (int i = 0; i < order.length; i++) {
                placeOf[order[i].getIndex()] = i;
            }
            lots = problem.lots().stream()
                    .filter(l -> placeOf[network.lots()[l.getIndex()].activity()] >= 0)
                    .toList();
            late = new LateChain(network, problem.current());
            optional = problem.phases().stream()
                    .filter(p -> !network.phases().required()[p.getIndex()]
                            && network.phases().impossible()[p.getIndex()].isEmpty())
                    .toList();
        }

        @Override
        public boolean hasNext() {
            return order.length > 0;
        }

        @Override
        public DecisionMove next() {
            List<DecisionMove.Change> changes = new ArrayList<>();
            int dice = random.nextInt(100);
            if (dice < 2 && !optional.isEmpty()) {
                toggle(changes);
            } else if (dice < 50) {
                int activity = late.pick(random);
                advance(activity >= 0 && placeOf[activity] >= 0 ? placeOf[activity] : anyPlace(), changes);
            } else if (dice < 60) {
                shift(anyPlace(), changes);
            } else if (dice < 68) {
                swap(anyPlace(), changes);
            } else if (dice < 73) {
                shiftGroup(anyPlace(), changes);
            } else if (dice < 80) {
                changeMode(anyPlace(), changes);
            } else if (dice < 93) {
                changeLot(changes);
            } else {
                changeOffers(changes);
            }
            return new DecisionMove(changes);
        }

        private int anyPlace() {
            return random.nextInt(order.length);
        }

        /** Tries to make an activity earlier, by its mode, its kit or its place in the order. */
        private void advance(int place, List<DecisionMove.Change> changes) {
            int index = order[place].getIndex();
            int dice = random.nextInt(4);
            int firstLot = network.lotFrom()[index];
            int kit = network.lotFrom()[index + 1] - firstLot;
            if (dice == 0 && network.modeCount(index) > 1) {
                changeMode(place, changes);
            } else if (dice <= 1 && kit > 0) {
                int lot = firstLot + random.nextInt(kit);
                Schedule current = problem.current();
                boolean lotBinds = current.causeOf[index] >= firstLot
                        && current.causeOf[index] < firstLot + kit
                        && (current.cause[index] == Cause.LEAD_TIME
                                || current.cause[index] == Cause.PLANT_CAPACITY
                                || current.cause[index] == Cause.OPENING_ORDER);
                changeLot(problem.lots().get(lotBinds ? current.causeOf[index] : lot), changes);
            } else if (dice == 2) {
                shiftGroup(place, changes);
            } else {
                int before = Math.max(0, place - 1 - random.nextInt(WINDOW));
                long key = order[before].getPriority();
                changes.add(new DecisionMove.Key(order[place], key - 1 - random.nextInt(NUDGE)));
            }
        }

        private void toggle(List<DecisionMove.Change> changes) {
            PhaseDecision phase = optional.get(random.nextInt(optional.size()));
            changes.add(new DecisionMove.Built(phase, !phase.getBuilt()));
        }

        private int nearby(int place) {
            int low = Math.max(0, place - WINDOW);
            int high = Math.min(order.length - 1, place + WINDOW);
            return low + random.nextInt(high - low + 1);
        }

        private void shift(int place, List<DecisionMove.Change> changes) {
            long key = order[nearby(place)].getPriority();
            long nudge = 1L + random.nextInt(NUDGE);
            changes.add(new DecisionMove.Key(order[place], random.nextBoolean() ? key - nudge : key + nudge));
        }

        private void swap(int place, List<DecisionMove.Change> changes) {
            ActivityDecision a = order[place];
            ActivityDecision b = order[nearby(place)];
            if (a != b) {
                changes.add(new DecisionMove.Key(a, b.getPriority()));
                changes.add(new DecisionMove.Key(b, a.getPriority()));
            }
        }

        /** Moves all activities of a block, or of a phase, earlier or later together. */
        private void shiftGroup(int place, List<DecisionMove.Change> changes) {
            int index = order[place].getIndex();
            int block = network.block()[index];
            int phase = network.phase()[index];
            boolean whole = random.nextInt(3) == 0;
            long by = order[nearby(place)].getPriority() - order[place].getPriority();
            for (ActivityDecision a : order) {
                int i = a.getIndex();
                boolean same = whole ? network.phase()[i] == phase && phase >= 0 : network.block()[i] == block;
                if (same && (whole || block >= 0 || i == index)) {
                    changes.add(new DecisionMove.Key(a, a.getPriority() + by));
                }
            }
        }

        private void changeMode(int place, List<DecisionMove.Change> changes) {
            ActivityDecision a = order[place];
            int modes = network.modeCount(a.getIndex());
            if (modes < 2) {
                shift(anyPlace(), changes);
                return;
            }
            int step = 1 + random.nextInt(modes - 1);
            changes.add(new DecisionMove.Mode(a, (a.getMode() + step) % modes));
        }

        private void changeLot(List<DecisionMove.Change> changes) {
            if (lots.isEmpty()) {
                shift(anyPlace(), changes);
            } else {
                changeLot(lots.get(random.nextInt(lots.size())), changes);
            }
        }

        private void changeLot(LotDecision lot, List<DecisionMove.Change> changes) {
            int modes = network.lots()[lot.getIndex()].modes().size();
            if (modes > 1) {
                int step = 1 + random.nextInt(modes - 1);
                changes.add(new DecisionMove.LotMode(lot, (lot.getMode() + step) % modes));
            } else {
                swap(anyPlace(), changes);
            }
        }

        /** Gives all lots of a component for a phase to the same plant and speed. */
        private void changeOffers(List<DecisionMove.Change> changes) {
            if (lots.isEmpty()) {
                shift(anyPlace(), changes);
                return;
            }
            int first = lots.get(random.nextInt(lots.size())).getIndex();
            List<LotMode> modes = network.lots()[first].modes();
            LotMode target = modes.get(random.nextInt(modes.size()));
            int phase = network.phase()[network.lots()[first].activity()];
            for (LotDecision lot : lots) {
                if (network.phase()[network.lots()[lot.getIndex()].activity()] == phase) {
                    int mode = sameOffer(network.lots()[lot.getIndex()].modes(), target);
                    if (mode >= 0) {
                        changes.add(new DecisionMove.LotMode(lot, mode));
                    }
                }
            }
            Collections.reverse(changes);
        }

        private static int sameOffer(List<LotMode> modes, LotMode target) {
            for (int m = 0; m < modes.size(); m++) {
                LotMode mode = modes.get(m);
                if (mode.component() == target.component()
                        && mode.waitsForStock() == target.waitsForStock()
                        && mode.line() == target.line()
                        && mode.leadDays() == target.leadDays()
                        && mode.offer()
                                .map(LotMode.OfferRef::plant)
                                .equals(target.offer().map(LotMode.OfferRef::plant))
                        && mode.transitDays() == target.transitDays()) {
                    return m;
                }
            }
            return -1;
        }
    }
}

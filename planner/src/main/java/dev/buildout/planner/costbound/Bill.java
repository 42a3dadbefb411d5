package dev.buildout.planner.costbound;

/** What a plan of a {@link Relaxation} pays and loses, in discounted dollars, without prices. */
final class Bill {

    double equipment;
    double transport;
    double work;
    double energy;
    double interest;

    /** What forgone phases lose. */
    double forgone;

    /** What lateness of built phases loses, by phase. */
    final double[] late;

    Bill(int phases) {
        late = new double[phases];
    }

    void add(Bill other) {
        equipment += other.equipment;
        transport += other.transport;
        work += other.work;
        energy += other.energy;
        interest += other.interest;
        forgone += other.forgone;
        for (int p = 0; p < late.length; p++) {
            late[p] += other.late[p];
        }
    }

    Bill times(double factor) {
        Bill scaled = new Bill(late.length);
        scaled.equipment = equipment * factor;
        scaled.transport = transport * factor;
        scaled.work = work * factor;
        scaled.energy = energy * factor;
        scaled.interest = interest * factor;
        scaled.forgone = forgone * factor;
        for (int p = 0; p < late.length; p++) {
            scaled.late[p] = late[p] * factor;
        }
        return scaled;
    }

    double lateness() {
        double sum = 0;
        for (double dollars : late) {
            sum += dollars;
        }
        return sum;
    }
}
